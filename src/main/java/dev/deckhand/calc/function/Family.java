package dev.deckhand.calc.function;

/** The groups Excel sorts worksheet functions into. */
public enum Family {
  MATH("Math and trigonometry"),
  STATISTICAL("Statistical"),
  FINANCIAL("Financial"),
  LOOKUP("Lookup and reference"),
  TEXT("Text"),
  DATE("Date and time"),
  LOGICAL("Logical"),
  INFORMATION("Information"),
  ENGINEERING("Engineering"),
  DATABASE("Database"),
  ARRAY("Dynamic arrays");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  /** The group's name for people. */
  public String title() {
    return title;
  }
}
