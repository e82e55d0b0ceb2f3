package dev.deckhand.admin;

import java.util.List;

/** Settings that cannot be; nothing was changed. */
public final class SettingsProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String nextStep;

  /**
   * @param code stable, in lower case with dashes
   */
  public SettingsProblem(String code, String message, String nextStep) {
    super(message);
    this.code = code;
    this.nextStep = nextStep;
  }

  static SettingsProblem invalid(List<String> problems) {
    return new SettingsProblem(
        "settings-invalid", String.join("; ", problems), "Mend what is named and send it again");
  }

  /** Something with that name does not exist. */
  public static SettingsProblem unknown(String what, String name) {
    return new SettingsProblem(
        "not-found", "There is no " + what + " " + name, "Reload the settings");
  }

  /** There is no change that could be taken back. */
  public static SettingsProblem nothingToUndo() {
    return new SettingsProblem(
        "nothing-to-undo", "Nothing was changed yet", "Look at the audit for what was done");
  }

  public String code() {
    return code;
  }

  public String nextStep() {
    return nextStep;
  }
}
