package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * BAHTTEXT: an amount in Thai words. Millions are counted anew; a last one after tens is "et", the
 * ten has no one before it and the twenty is "yi".
 */
final class BahtText {
  private static final List<String> DIGITS =
      List.of("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า");
  private static final List<String> PLACES = List.of("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน");
  private static final String MILLION = "ล้าน";

  private BahtText() {}

  static void addTo(FunctionSection table) {
    table.add("BAHTTEXT", 1, 1, "v", "amount in Thai words", a -> Value.of(text(a.number(0))));
  }

  private static String text(double amount) {
    if (Math.abs(amount) >= 1e15) {
      throw CellErrorException.value();
    }
    BigDecimal exact = new BigDecimal(Double.toString(amount));
    long satang = exact.abs().movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long baht = satang / 100;
    long rest = satang % 100;
    StringBuilder out = new StringBuilder(exact.signum() < 0 && satang > 0 ? "ลบ" : "");
    if (baht > 0 || rest == 0) {
      out.append(baht == 0 ? DIGITS.getFirst() : whole(baht, false)).append("บาท");
    }
    return out.append(rest == 0 ? "ถ้วน" : whole(rest, false) + "สตางค์").toString();
  }

  private static String whole(long number, boolean hasMore) {
    if (number >= 1_000_000) {
      return whole(number / 1_000_000, hasMore) + MILLION + whole(number % 1_000_000, true);
    }
    StringBuilder out = new StringBuilder();
    String digits = Long.toString(number);
    for (int i = 0; i < digits.length() && number > 0; i++) {
      int digit = digits.charAt(i) - '0';
      int place = digits.length() - 1 - i;
      if (digit > 0) {
        out.append(digit(digit, place, number >= 10 || hasMore)).append(PLACES.get(place));
      }
    }
    return out.toString();
  }

  private static String digit(int digit, int place, boolean hasMore) {
    if (place == 1 && digit <= 2) {
      return digit == 1 ? "" : "ยี่";
    }
    return place == 0 && digit == 1 && hasMore ? "เอ็ด" : DIGITS.get(digit);
  }
}
