package dev.deckhand.evaluation.job;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The plays of all runs as tasks in the database. Every node takes from them; when one dies, its
 * heartbeats stop and another node takes up what it was at. So a play may be begun twice, and
 * whoever works it keeps its result once.
 */
final class PlayQueue implements AutoCloseable {
  private static final int MISSED_HEARTBEATS = 6;

  private final CustomTask<Void> task;
  private final Scheduler scheduler;
  private final Clock clock;

  /** Plays one case of a run. */
  @FunctionalInterface
  interface Work {
    /** Whether the play has ended; if not, it is tried again later. */
    boolean play(UUID run, String key);
  }

  /**
   * How a node takes part.
   *
   * @param name of the node, different from all others
   * @param threads cases it plays at the same time
   * @param poll how often it looks for plays of other nodes' runs
   * @param heartbeat how often it says that it lives
   * @param retry when a play is tried again that could not end
   */
  record Node(String name, int threads, Duration poll, Duration heartbeat, Duration retry) {
    /** After which time without a heartbeat it is taken for dead. */
    Duration silence() {
      return heartbeat.multipliedBy(MISSED_HEARTBEATS);
    }
  }

  /**
   * @param name of the tasks
   * @param clock tells when heartbeats are overdue
   */
  PlayQueue(DataSource database, String name, Node node, Clock clock, Work work) {
    this.clock = clock;
    this.task =
        Tasks.custom(name, Void.class)
            .onDeadExecutionRevive()
            .onFailure((ended, task) -> task.reschedule(ended, clock.now().plus(node.retry())))
            .execute(
                (instance, context) ->
                    play(instance.getId(), work)
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (ended, task) -> task.reschedule(ended, clock.now().plus(node.retry())));
    this.scheduler =
        Scheduler.create(database, task)
            .schedulerName(new SchedulerName.Fixed(node.name()))
            .threads(node.threads())
            .executorService(
                Executors.newFixedThreadPool(node.threads(), Thread.ofVirtual().factory()))
            .pollingInterval(node.poll())
            .heartbeatInterval(node.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .enableImmediateExecution()
            .clock(clock)
            .build();
  }

  private static boolean play(String instance, Work work) {
    int space = instance.indexOf(' ');
    return work.play(UUID.fromString(instance.substring(0, space)), instance.substring(space + 1));
  }

  /** Adds the plays of a run. */
  void add(UUID run, List<String> keys) {
    List<TaskInstance<?>> tasks =
        keys.stream().<TaskInstance<?>>map(key -> task.instance(run + " " + key)).toList();
    scheduler.scheduleBatch(tasks, clock.now());
    scheduler.triggerCheckForDueExecutions();
  }

  void start() {
    scheduler.start();
  }

  /** Takes no more; what is under way gets a few seconds, then it is left to other nodes. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
