package dev.deckhand.bench.gateway;

import com.sun.management.OperatingSystemMXBean;
import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.provider.AddressRules;
import dev.deckhand.model.provider.LangChainTransport;
import dev.deckhand.model.telemetry.ModelTelemetry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the gateway adds to a call: beside a client that does the least possible, in rounds
 * of pairs. The provider is a {@link BenchStub} in a process of its own on the same machine.
 */
public final class GatewayBench {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final String PROMPT = "Sum the revenue of each region. ".repeat(50);
  private static final int ROUNDS = 7;
  private static final int PAIRS = 1000;
  private static final int CONNECTIONS = 64;
  private static final int STREAMS = 200;
  private static final double MILLI = 1e6;

  private final ChatGateway gateway;
  private final int port;
  private final PrintStream out;

  private GatewayBench(int port, LangChainTransport transport, PrintStream out) {
    this.port = port;
    this.out = out;
    CallTime time = CallTime.real(Clock.systemUTC(), new Random(1));
    Breakers breakers = new Breakers(Breakers.Rule.STANDARD, time.nanos());
    ModelCatalog catalog = catalog(port);
    this.gateway =
        new ChatGateway(
            () -> catalog,
            transport,
            time,
            new KnownFaults(breakers, new KeyRefusals()),
            new ModelTelemetry(
                new SimpleMeterRegistry(), OpenTelemetry.noop().getTracer("bench"), breakers));
  }

  /** Measures everything and prints a Markdown table; the number of failed calls. */
  public static int run(PrintStream out) throws Exception {
    Process stub =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                BenchStub.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader reader = stub.inputReader();
        LangChainTransport transport =
            LangChainTransport.over(new AddressRules(List.of("127.0.0.1")), Clock.systemUTC())) {
      int port = Integer.parseInt(reader.readLine());
      return new GatewayBench(port, transport, out).measure();
    } finally {
      stub.destroy();
    }
  }

  private int measure() throws Exception {
    load(3_000, false);
    load(1_000, true);
    paired(false, true);
    out.println("| measure | value | target |");
    out.println("|---|---|---|");
    paired(false, false);
    paired(true, false);
    int failed = throughput(false) + throughput(true);
    return failed + streams();
  }

  private void paired(boolean streamed, boolean warmUp) throws IOException {
    List<double[]> rounds = new ArrayList<>();
    try (DirectClient direct = new DirectClient(port)) {
      for (int round = 0; round < (warmUp ? 2 : ROUNDS); round++) {
        rounds.add(round(direct, streamed));
      }
    }
    if (warmUp) {
      return;
    }
    String kind = streamed ? "streamed" : "in one piece";
    row("added, " + kind + ", p50 (ms)", median(rounds, 0), "1");
    row("added, " + kind + ", p99 (ms)", median(rounds, 1), "10");
    if (streamed) {
      row("first token held back, p50 (ms)", median(rounds, 2), "1");
      row("first token held back, p99 (ms)", median(rounds, 3), "");
    }
  }

  private double[] round(DirectClient direct, boolean streamed) throws IOException {
    long[] alone = new long[PAIRS];
    long[] aloneFirst = new long[PAIRS];
    long[] through = new long[PAIRS];
    long[] throughFirst = new long[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      long[] took = direct.call(PROMPT, streamed, "fast");
      aloneFirst[i] = took[0];
      alone[i] = took[1];
      AtomicLong first = new AtomicLong();
      long begin = System.nanoTime();
      require(call("fast", streamed ? first : null));
      through[i] = System.nanoTime() - begin;
      throughFirst[i] = first.get() - begin;
    }
    return new double[] {
      (at(through, 0.5) - at(alone, 0.5)) / MILLI,
      (at(through, 0.99) - at(alone, 0.99)) / MILLI,
      (at(throughFirst, 0.5) - at(aloneFirst, 0.5)) / MILLI,
      (at(throughFirst, 0.99) - at(aloneFirst, 0.99)) / MILLI
    };
  }

  private int throughput(boolean streamed) throws Exception {
    double calls = 20_000;
    long cpu = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    int failed = load((int) calls, streamed);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double perCall = (SYSTEM.getProcessCpuTime() - cpu) / MILLI / calls;
    String kind = streamed ? "streamed" : "in one piece";
    row("calls a second at 64 connections, " + kind, calls / seconds, streamed ? "" : "3000");
    row("CPU per call, " + kind + " (ms)", perCall, streamed ? "" : "0.4");
    row("failed calls of 20,000, " + kind, failed, "0");
    return failed;
  }

  private int load(int calls, boolean streamed) throws InterruptedException {
    AtomicLong left = new AtomicLong(calls);
    LongAdder failed = new LongAdder();
    parallel(
        CONNECTIONS,
        () -> {
          while (left.getAndDecrement() > 0) {
            ChatOutcome outcome = call("fast", streamed ? new AtomicLong() : null);
            if (!(outcome instanceof ChatOutcome.Reply)) {
              failed.increment();
            }
          }
        });
    return failed.intValue();
  }

  private int streams() throws InterruptedException {
    LongAdder failed = new LongAdder();
    long begin = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    parallel(
        STREAMS,
        () -> {
          for (int i = 0; i < 5; i++) {
            if (!(call("paced", new AtomicLong()) instanceof ChatOutcome.Reply)) {
              failed.increment();
            }
          }
        });
    row("200 parallel streams, 5 times: failed", failed.intValue(), "0");
    row("… seconds for all (2 s of tokens)", (System.nanoTime() - begin) / 1e9, "");
    row("… CPU per stream (ms)", (SYSTEM.getProcessCpuTime() - cpu) / MILLI / STREAMS / 5, "");
    return failed.intValue();
  }

  private static void parallel(int threads, Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      Thread.ofVirtual()
          .start(
              () -> {
                work.run();
                done.countDown();
              });
    }
    done.await();
  }

  private ChatOutcome call(String model, @Nullable AtomicLong first) {
    ChatCall call = ChatCall.text(new ModelRef("stub", model), "Be brief.", PROMPT);
    CancelSignal cancel = new CancelSignal();
    return first == null
        ? gateway.ask(call, cancel)
        : gateway.stream(call, _ -> first.compareAndSet(0, System.nanoTime()), cancel);
  }

  private static void require(ChatOutcome outcome) {
    if (!(outcome instanceof ChatOutcome.Reply)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  private void row(String measure, double value, String target) {
    out.printf(Locale.ROOT, "| %s | %.2f | %s |%n", measure, value, target);
  }

  private static double at(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) (sorted.length * share)];
  }

  private static double median(List<double[]> rounds, int column) {
    return rounds.stream().mapToDouble(r -> r[column]).sorted().toArray()[rounds.size() / 2];
  }

  private static ModelCatalog catalog(int port) {
    EnumSet<ModelCapability> all = EnumSet.allOf(ModelCapability.class);
    return new ModelCatalog(
        List.of(
            new ProviderSettings(
                "stub",
                ProviderKind.OPENAI_COMPATIBLE,
                URI.create("http://127.0.0.1:" + port + "/v1"),
                null,
                List.of(
                    new ModelSettings("fast", "Fast", 100_000, null, null, all),
                    new ModelSettings("paced", "Paced", 100_000, null, null, all)))));
  }
}
