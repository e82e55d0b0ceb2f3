package dev.deckhand.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Measures the contenders of a scenario in this JVM, in turns so that none runs warmer. */
final class Stopwatch {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int NANOS = 1_000_000;

  private final Contender contender;
  private final List<Long> wall = new ArrayList<>();
  private final List<Long> cpu = new ArrayList<>();
  private long peak;

  private Stopwatch(Contender contender) {
    this.contender = contender;
  }

  static List<Measured> measure(Scenario scenario) throws Exception {
    List<Stopwatch> watches = scenario.contenders().stream().map(Stopwatch::new).toList();
    for (int i = 0; i < scenario.warmUps(); i++) {
      for (Stopwatch watch : watches) {
        watch.contender.work().run();
      }
    }
    for (Stopwatch watch : watches) {
      watch.warmUp(scenario.warmUpSeconds());
    }
    for (int i = 0; i < scenario.runs(); i++) {
      for (Stopwatch watch : watches) {
        watch.run();
      }
    }
    return watches.stream().map(Stopwatch::result).toList();
  }

  private void warmUp(int seconds) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < seconds * 1_000L * NANOS) {
      contender.work().run();
    }
  }

  private void run() throws Exception {
    System.gc();
    HeapWatch heap = HeapWatch.start();
    long cpuBefore = SYSTEM.getProcessCpuTime();
    long before = System.nanoTime();
    Object result = contender.work().run();
    wall.add(System.nanoTime() - before);
    cpu.add(SYSTEM.getProcessCpuTime() - cpuBefore);
    peak = Math.max(peak, heap.peak());
    if (result.hashCode() == 0) {
      throw new IllegalStateException(contender.name() + " gave nothing");
    }
  }

  private Measured result() {
    return new Measured(contender.name(), median(wall), median(cpu), peak >> 20);
  }

  private static double median(List<Long> nanos) {
    return (double) nanos.stream().sorted().toList().get(nanos.size() / 2) / NANOS;
  }
}
