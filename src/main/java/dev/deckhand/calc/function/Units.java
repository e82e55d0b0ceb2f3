package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units of CONVERT as Excel's documentation lists them, by their size in a base unit of their kind:
 * gram, metre, second, pascal, newton, joule, watt, tesla, litre, square metre, bit, metre per
 * second. A star after a name says that it takes metric prefixes.
 */
final class Units {
  private static final String ALL =
      """
      mass g* 1 u* 1.660538782E-24 sg 14593.902937206365 lbm 453.59237 ozm 28.349523125
      mass grain 0.06479891 cwt,shweight 45359.237 uk_cwt,lcwt,hweight 50802.34544
      mass stone 6350.29318 ton 907184.74 uk_ton,LTON,brton 1016046.9088
      length m* 1 mi 1609.344 Nmi 1852 in 0.0254 ft 0.3048 yd 0.9144 ang* 1E-10 ell 1.143
      length ly* 9460730472580800 parsec*,pc* 3.08567758128155E16 survey_mi 1609.3472186944375
      length Picapt,Pica 3.5277777777777778E-4 pica 4.2333333333333333E-3
      time yr 31557600 day,d 86400 hr 3600 mn,min 60 sec*,s* 1
      pressure Pa*,p* 1 atm*,at* 101325 mmHg* 133.322 psi 6894.7572931683608
      pressure Torr 133.32236842105263
      force N* 1 dyn*,dy* 1E-5 lbf 4.4482216152605 pond* 9.80665E-3
      energy J* 1 e* 1E-7 c* 4.184 cal* 4.1868 eV*,ev* 1.602176487E-19 Wh*,wh* 3600
      energy HPh,hh 2684519.5376961729 flb 1.3558179483314004 BTU,btu 1055.05585262
      power HP,h 745.69987158227022 PS 735.49875 W*,w* 1
      magnetism T* 1 ga* 1E-4
      volume l*,L*,lt* 1 tsp 4.92892159375E-3 tspm 5E-3 tbs 1.478676478125E-2
      volume oz 2.95735295625E-2 cup 0.2365882365 pt,us_pt 0.473176473 uk_pt 0.56826125
      volume qt 0.946352946 uk_qt 1.1365225 gal 3.785411784 uk_gal 4.54609
      volume ang3*,ang^3* 1E-27 m3*,m^3* 1000 ft3,ft^3 28.316846592 in3,in^3 0.016387064
      volume yd3,yd^3 764.554857984 mi3,mi^3 4168181825440.579584 Nmi3,Nmi^3 6352182208000
      volume ly3,ly^3 8.467866646237152E50 barrel 158.987294928 bushel 35.23907016688
      volume Picapt3,Picapt^3,Pica3,Pica^3 4.3903956618655693E-8
      volume GRT,regton 2831.6846592 MTON 1132.67386368
      area m2*,m^2* 1 ang2*,ang^2* 1E-20 ar* 100 ha 10000 ft2,ft^2 0.09290304
      area in2,in^2 6.4516E-4 yd2,yd^2 0.83612736 mi2,mi^2 2589988.110336
      area Nmi2,Nmi^2 3429904 ly2,ly^2 8.950542107481891E31 Morgen 2500
      area Picapt2,Picapt^2,Pica2,Pica^2 1.2445216049382716E-7
      area uk_acre 4046.8564224 us_acre 4046.8726098742523
      information bit* 1 byte* 8
      speed m/s*,m/sec* 1 m/h*,m/hr* 2.7777777777777778E-4 kn 0.51444444444444444
      speed admkn 0.51477333333333333 mph 0.44704
      temperature K*,kel* 1 C,cel 1 F,fah 1 Rank 1 Reau 1
      """;
  private static final Map<String, Double> PREFIXES = new HashMap<>();
  private static final Map<String, Unit> UNITS = new HashMap<>();

  static {
    String[] names = "y z a f p n u m k M G T P E Z Y".split(" ");
    for (int i = 0; i < names.length; i++) {
      PREFIXES.put(names[i], Math.pow(10, i < 8 ? 3 * i - 24 : 3 * i - 21));
    }
    PREFIXES.putAll(Map.of("c", 1e-2, "d", 1e-1, "e", 1e1, "da", 1e1, "h", 1e2));
    String[] binary = "ki Mi Gi Ti Pi Ei Zi Yi".split(" ");
    for (int i = 0; i < binary.length; i++) {
      PREFIXES.put(binary[i], Math.pow(1024, i + 1));
    }
    ALL.lines().forEach(Units::read);
  }

  private Units() {}

  private record Unit(String kind, String name, double size, boolean metric) {}

  private static void read(String line) {
    String[] words = line.split(" ");
    for (int i = 1; i < words.length; i += 2) {
      for (String starred : words[i].split(",")) {
        String name = starred.replace("*", "");
        double size = Double.parseDouble(words[i + 1]);
        UNITS.put(name, new Unit(words[0], name, size, starred.endsWith("*")));
      }
    }
  }

  /** A number of one unit in another; {@code #N/A} for units unknown or of another kind. */
  static double convert(double number, String from, String to) {
    Unit source = unit(from);
    Unit target = unit(to);
    if (!source.kind().equals(target.kind())) {
      throw CellErrorException.na();
    }
    if (source.kind().equals("temperature")) {
      return from.equals(to) ? number : fromKelvin(toKelvin(number, source), target);
    }
    return number * (source.size() / target.size());
  }

  private static Unit unit(String text) {
    Unit plain = UNITS.get(text);
    if (plain != null) {
      return plain;
    }
    for (int length = 1; length <= 2 && length < text.length(); length++) {
      Unit prefixed = prefixed(text.substring(0, length), text.substring(length));
      if (prefixed != null) {
        return prefixed;
      }
    }
    throw CellErrorException.na();
  }

  private static @Nullable Unit prefixed(String prefix, String name) {
    Double factor = PREFIXES.get(prefix);
    Unit unit = UNITS.get(name);
    boolean binary = prefix.endsWith("i");
    if (factor == null
        || unit == null
        || !unit.metric()
        || (binary && !unit.kind().equals("information"))) {
      return null;
    }
    int power = name.endsWith("2") ? 2 : name.endsWith("3") ? 3 : 1;
    return new Unit(unit.kind(), name, unit.size() * Math.pow(factor, power), true);
  }

  private static double toKelvin(double value, Unit unit) {
    return switch (unit.name()) {
      case "C", "cel" -> value + 273.15;
      case "F", "fah" -> (value + 459.67) * 5 / 9;
      case "Rank" -> value * 5 / 9;
      case "Reau" -> value * 1.25 + 273.15;
      default -> value * unit.size();
    };
  }

  private static double fromKelvin(double kelvin, Unit unit) {
    return switch (unit.name()) {
      case "C", "cel" -> kelvin - 273.15;
      case "F", "fah" -> kelvin * 9 / 5 - 459.67;
      case "Rank" -> kelvin * 9 / 5;
      case "Reau" -> (kelvin - 273.15) * 0.8;
      default -> kelvin / unit.size();
    };
  }
}
