package dev.deckhand.calc.function;

import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Functions Excel has and that are not computed here, each with its reason. */
public final class UncomputedFunctions {
  private static final Map<String, String> REASONS = new TreeMap<>();

  /** What a name of a function of Excel can look like; an add-in's has a prefix. */
  private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z0-9.]*|__XLUDF\\.DUMMYFUNCTION");

  static {
    give(
        "asks a data model on a server",
        "CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT"
            + " CUBEVALUE");
    give("fetches a web page", "WEBSERVICE");
    give("fetches a picture", "IMAGE");
    give("reads a file outside the workbook", "IMPORTCSV IMPORTTEXT");
    give("asks a service for market data", "STOCKHISTORY");
    give("asks a translation service", "DETECTLANGUAGE TRANSLATE");
    give("asks a language model", "COPILOT");
    give("runs Python on a server", "PY");
    give("gets live data from another program", "RTD");
    give("reads a linked data type, which the cell's value does not hold", "FIELDVALUE");
    give("asks a database by an add-in", "SQL.REQUEST");
    give("calls code outside the workbook", "CALL REGISTER REGISTER.ID");
    give("groups by a function given as a value, which is not supported", "GROUPBY PIVOTBY");
    give("is not documented", "ECMA.CEILING");
    give("reads phonetic guides, which are not kept", "PHONETIC");
    give("reads a pivot table, which is not computed here", "GETPIVOTDATA");
    give("tells of the computer Excel runs on", "INFO");
    give("depends on the language of Excel", "DBCS JIS");
    give(
        "follows Microsoft's own way of smoothing, which is not published",
        "FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT");
    give(
        "is for Thai or East Asian versions of Excel",
        "DATESTRING ISTHAIDIGIT NUMBERSTRING ROUNDBAHTDOWN ROUNDBAHTUP THAIDAYOFWEEK THAIDIGIT"
            + " THAIMONTHOFYEAR THAINUMSOUND THAINUMSTRING THAISTRINGLENGTH THAIYEAR");
    give(
        "is a command of macro sheets",
        "ABSREF CALLER DEREF DIRECTORY DOCUMENTS ECHO EVALUATE EXEC EXECUTE FILES"
            + " FORMULA.CONVERT GET.CELL GET.DOCUMENT GET.FORMULA GET.NAME GET.NOTE GET.OBJECT"
            + " GET.WINDOW GET.WORKBOOK GET.WORKSPACE INITIATE LINKS NAMES POKE REFTEXT RELREF"
            + " REQUEST RUN TERMINATE TEXTREF");
  }

  private UncomputedFunctions() {}

  private static void give(String reason, String names) {
    for (String name : names.split(" ")) {
      REASONS.put(name, reason);
    }
  }

  /** The reason by the function's name; sorted. */
  public static Map<String, String> reasons() {
    return Collections.unmodifiableMap(REASONS);
  }

  /**
   * What a call of a function that is not in the table gives: {@code #NAME?} where nobody can have
   * it, otherwise nothing that is known here.
   *
   * @param written the name as the formula has it
   * @param name the name in upper case without the prefixes of files
   * @param macros whether macros of the workbook may define functions
   */
  public static Value call(String written, String name, boolean macros) {
    String reason = REASONS.get(name);
    if (reason != null) {
      throw new NotEvaluatedException(name + " " + reason);
    }
    if (macros || !isPlain(written, name)) {
      throw new NotEvaluatedException("the function " + written + " is not supported");
    }
    return Value.of(CellError.NAME);
  }

  /** A name with a prefix of files is one Excel has; one of an add-in cannot be told. */
  private static boolean isPlain(String written, String name) {
    return PLAIN.matcher(name).matches()
        && written.toUpperCase(Locale.ROOT).equals(name)
        && !ExcelFunctionNames.has(name);
  }
}
