package dev.deckhand.web;

import dev.deckhand.admin.Administration;
import dev.deckhand.admin.Administration.Order;
import dev.deckhand.admin.Forecast;
import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.Settings;
import dev.deckhand.admin.SettingsDiff;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Carries changes of settings out, or only tells what they would do. */
@Singleton
class SettingsChanges {
  private final Administration administration;
  private final LiveSettings live;
  private final Forecast forecast;

  SettingsChanges(Administration administration, LiveSettings live, Forecast forecast) {
    this.administration = administration;
    this.live = live;
    this.forecast = forecast;
  }

  /**
   * What a change did, or would do.
   *
   * @param revision the revision in force
   * @param keysNeeded providers that need their key again, because they went or moved to another
   *     server
   * @param moves features that another model serves than before
   */
  record ChangeView(
      int revision,
      boolean preview,
      List<SettingsDiff.Change> changes,
      List<String> keysNeeded,
      List<Forecast.Move> moves) {
    Response response() {
      return Response.ok(this).tag(String.valueOf(revision)).build();
    }
  }

  /** The order in a request; it must say which revision it changes. */
  static Order order(SecurityContext who, @Nullable String ifMatch, String action, String subject) {
    String actor = Caller.actor(who);
    return new Order(actor, Preconditions.version(ifMatch), action, subject);
  }

  /** Changes settings. */
  ChangeView apply(Order order, UnaryOperator<Settings> edit) {
    LiveSettings.Snapshot before = live.snapshot();
    List<Forecast.Move> moves = List.of();
    if (before.revision() == order.revision()) {
      Settings after = edit.apply(before.settings());
      administration.preview(before.settings(), after);
      moves = forecast.moves(after);
    }
    return view(administration.change(order, edit), moves);
  }

  /** Tells what a change would do; changes nothing. */
  ChangeView preview(UnaryOperator<Settings> edit) {
    LiveSettings.Snapshot before = live.snapshot();
    Settings after = edit.apply(before.settings());
    Administration.Preview preview = administration.preview(before.settings(), after);
    return new ChangeView(
        before.revision(), true, preview.changes(), preview.droppedKeys(), forecast.moves(after));
  }

  /** Changes settings, or only tells what that would do. */
  Response applyOr(boolean preview, Order order, UnaryOperator<Settings> edit) {
    return (preview ? preview(edit) : apply(order, edit)).response();
  }

  /** What a change that is done came to. */
  static ChangeView view(Administration.Outcome outcome, List<Forecast.Move> moves) {
    return switch (outcome) {
      case Administration.Outcome.Changed changed ->
          new ChangeView(
              changed.revision(), false, changed.changes(), changed.droppedKeys(), moves);
      case Administration.Outcome.Stale stale ->
          throw Preconditions.settingsChanged(stale.current());
    };
  }
}
