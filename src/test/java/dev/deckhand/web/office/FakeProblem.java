package dev.deckhand.web.office;

/** What a fake host refuses, with the code Office.js has for it. */
public final class FakeProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  public FakeProblem(String code, String message) {
    super(message);
    this.code = code;
  }

  /** For members the fake does not carry out. */
  public static FakeProblem unknown(Object thing, String member) {
    return new FakeProblem(
        "NotInFake", thing.getClass().getSimpleName() + " has no " + member + " in the fake host");
  }

  public static FakeProblem badArgument(String message) {
    return new FakeProblem("InvalidArgument", message);
  }

  public String code() {
    return code;
  }
}
