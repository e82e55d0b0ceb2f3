package dev.deckhand.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
    for (int i = 0; i < scenario.runs(); i++) {
      for (Stopwatch watch : watches) {
        watch.run();
      }
    }
    return watches.stream().map(Stopwatch::result).toList();
  }

  private void run() throws Exception {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpuBefore = SYSTEM.getProcessCpuTime();
    long before = System.nanoTime();
    Object result = contender.work().run();
    wall.add(System.nanoTime() - before);
    cpu.add(SYSTEM.getProcessCpuTime() - cpuBefore);
    long used = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    peak = Math.max(peak, used);
    if (result.hashCode() == 0) {
      throw new IllegalStateException(contender.name() + " gave nothing");
    }
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private Measured result() {
    return new Measured(contender.name(), median(wall), median(cpu), peak >> 20);
  }

  private static long median(List<Long> nanos) {
    return nanos.stream().sorted().toList().get(nanos.size() / 2) / NANOS;
  }
}
