package dev.deckhand.analysis.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What common worksheet functions do, in half a sentence each. */
final class FunctionCatalogue {
  private static final String LINES =
      """
      SUM=adds the numbers up
      SUMIF=adds the numbers of the rows that meet a condition
      SUMIFS=adds the numbers of the rows that meet all conditions
      SUMPRODUCT=multiplies row by row and adds the products up
      COUNT=counts the numbers
      COUNTA=counts the cells that are not empty
      COUNTBLANK=counts the empty cells
      COUNTIF=counts the cells that meet a condition
      COUNTIFS=counts the rows that meet all conditions
      AVERAGE=takes the average
      AVERAGEIF=takes the average of the rows that meet a condition
      AVERAGEIFS=takes the average of the rows that meet all conditions
      MEDIAN=takes the middle value
      MIN=takes the smallest number
      MAX=takes the largest number
      MINIFS=takes the smallest number of the rows that meet all conditions
      MAXIFS=takes the largest number of the rows that meet all conditions
      LARGE=takes the n-th largest number
      SMALL=takes the n-th smallest number
      RANK=gives the rank of a number in a list
      SUBTOTAL=totals a range and leaves out other subtotals and filtered rows
      AGGREGATE=totals a range and can leave out errors and hidden rows
      ROUND=rounds to a number of digits
      ROUNDUP=rounds away from zero
      ROUNDDOWN=rounds towards zero
      INT=rounds down to a whole number
      MOD=gives the remainder of a division
      ABS=drops the sign
      POWER=raises to a power
      SQRT=takes the square root
      IF=gives one value where the condition holds, and another where it does not
      IFS=gives the value of the first condition that holds
      IFERROR=gives the value, or a replacement where it is an error
      IFNA=gives the value, or a replacement where nothing was found
      SWITCH=gives the value that belongs to the matching case
      CHOOSE=gives the n-th of its arguments
      AND=holds when all conditions hold
      OR=holds when any condition holds
      NOT=turns a condition round
      ISBLANK=tells whether a cell is empty
      ISERROR=tells whether a value is an error
      ISNUMBER=tells whether a value is a number
      VLOOKUP=looks a value up in the first column and gives the cell of another column in that row
      HLOOKUP=looks a value up in the first row and gives the cell of another row in that column
      XLOOKUP=looks a value up in one range and gives the matching cell of another
      LOOKUP=looks a value up in a sorted range
      INDEX=gives the cell at a row and column of a range
      MATCH=gives the place of a value in a range
      XMATCH=gives the place of a value in a range
      OFFSET=gives a range moved by rows and columns
      INDIRECT=reads a reference from text
      ROW=gives the row number
      COLUMN=gives the column number
      ROWS=counts the rows of a range
      COLUMNS=counts the columns of a range
      FILTER=keeps the rows that meet a condition
      SORT=sorts a range
      UNIQUE=keeps each value once
      TODAY=gives today's date
      NOW=gives the date and time of now
      DATE=makes a date of year, month and day
      YEAR=gives the year of a date
      MONTH=gives the month of a date
      DAY=gives the day of a date
      WEEKDAY=gives the day of the week
      EDATE=moves a date by months
      EOMONTH=gives the last day of a month
      DATEDIF=counts the time between two dates
      DAYS=counts the days between two dates
      NETWORKDAYS=counts the working days between two dates, both included
      NETWORKDAYS.INTL=counts the working days between two dates, with weekends of one's own
      WORKDAY=moves a date by working days
      YEARFRAC=gives the years between two dates as a fraction
      TEXT=writes a number as text in a format
      VALUE=reads a number from text
      CONCAT=joins texts
      CONCATENATE=joins texts
      TEXTJOIN=joins texts with a separator
      LEFT=takes the first characters
      RIGHT=takes the last characters
      MID=takes characters from the middle
      LEN=counts the characters
      TRIM=removes surplus blanks
      UPPER=writes in capitals
      LOWER=writes in small letters
      PROPER=capitalises each word
      SUBSTITUTE=replaces a part of a text
      REPLACE=replaces characters at a place
      FIND=gives the place of a text in another, by case
      SEARCH=gives the place of a text in another
      PMT=gives the payment of a loan for each period
      PV=gives the present value
      FV=gives the future value
      NPV=gives the present value of later cash flows
      IRR=gives the rate at which cash flows are worth nothing
      XNPV=gives the present value of dated cash flows
      XIRR=gives the rate at which dated cash flows are worth nothing
      RATE=gives the interest rate of a loan for each period
      LET=gives names to parts and uses them
      LAMBDA=makes a function
      RAND=gives a random number
      RANDBETWEEN=gives a random whole number
      """;
  private static final Map<String, String> KNOWN = read();

  private FunctionCatalogue() {}

  private static Map<String, String> read() {
    Map<String, String> known = new HashMap<>();
    LINES
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              known.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return known;
  }

  /** What a function does; the name in upper case without prefixes. */
  static Optional<String> of(String function) {
    return Optional.ofNullable(KNOWN.get(function));
  }
}
