package org.suzhi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A symbol of the International Patent Classification in its usual form: {@code G}, {@code G06},
 * {@code G06F}, {@code G06F 17/00}, {@code G06F 17/30}.
 */
public record IpcSymbol(String symbol) implements Comparable<IpcSymbol> {

  private static final Pattern FORM =
      Pattern.compile(
          "[A-H](?:(?!00)[0-9]{2}(?:[A-Z](?: [1-9][0-9]{0,3}/(?:00|(?!0+$)[0-9]{2,6}))?)?)?");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([A-H])(?:([0-9]{2})(?:([A-Z])(?: *([0-9]{1,4})(?: */ *([0-9]{2,6}))?)?)?)?"
              + " *(?:\\([0-9]{4}(?:\\.[0-9]{2})?\\)[A-Z]{0,2})?");
  private static final Pattern FIXED_LENGTH =
      Pattern.compile("([A-H])([0-9]{2})([A-Z])([0-9]{4})([0-9]{6})");

  /** How far down the tree a symbol stands. */
  public enum Level {
    SECTION,
    CLASS,
    SUBCLASS,
    MAIN_GROUP,
    SUBGROUP
  }

  public IpcSymbol {
    if (!FORM.matcher(symbol).matches()) {
      throw new IllegalArgumentException(
          "an IPC symbol is written like G06F 17/30, or the beginning of one: "
              + Plain.shown(symbol));
    }
  }

  /**
   * Reads any usual way of writing: {@code G06F17/30}, {@code g06f 17/30}, {@code G06F
   * 17/30(2006.01)I}, the fixed length {@code G06F0017300000} of WIPO ST.8. A group without its
   * stroke is the main group.
   */
  public static IpcSymbol parse(String written) {
    var plain = Plain.code(written);
    var fixed = FIXED_LENGTH.matcher(plain);
    if (fixed.matches()) {
      var sub = fixed.group(5).replaceFirst("0+$", "");
      var shortest = sub.length() < 2 ? (sub + "00").substring(0, 2) : sub;
      return group(fixed.group(1) + fixed.group(2) + fixed.group(3), fixed.group(4), shortest);
    }
    var form = WRITTEN.matcher(plain);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "an IPC symbol is written like G06F 17/30, or the beginning of one: "
              + Plain.shown(written));
    }
    var head = form.group(1) + orEmpty(form.group(2)) + orEmpty(form.group(3));
    return form.group(4) == null
        ? new IpcSymbol(head)
        : group(head, form.group(4), form.group(5) == null ? "00" : form.group(5));
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static IpcSymbol group(String subclass, String group, String sub) {
    return new IpcSymbol(subclass + " " + Integer.parseInt(group) + "/" + sub);
  }

  /** The level that the form tells. */
  public Level level() {
    return switch (symbol.length()) {
      case 1 -> Level.SECTION;
      case 3 -> Level.CLASS;
      case 4 -> Level.SUBCLASS;
      default -> symbol.endsWith("/00") ? Level.MAIN_GROUP : Level.SUBGROUP;
    };
  }

  /** The symbol directly above by its form; empty for a section. */
  public Optional<IpcSymbol> parent() {
    return switch (level()) {
      case SECTION -> Optional.empty();
      case CLASS -> Optional.of(new IpcSymbol(symbol.substring(0, 1)));
      case SUBCLASS -> Optional.of(new IpcSymbol(symbol.substring(0, 3)));
      case MAIN_GROUP -> Optional.of(new IpcSymbol(symbol.substring(0, 4)));
      case SUBGROUP ->
          Optional.of(new IpcSymbol(symbol.substring(0, symbol.indexOf('/') + 1) + "00"));
    };
  }

  /**
   * Whether {@code other} is this symbol or lies below it. The tree below a main group is printed
   * as dots, which the symbol doesn't show: a subgroup contains itself alone.
   */
  public boolean contains(IpcSymbol other) {
    return switch (level()) {
      case SECTION, CLASS, SUBCLASS -> other.symbol.startsWith(symbol);
      case MAIN_GROUP ->
          other.symbol.startsWith(symbol.substring(0, symbol.length() - "00".length()));
      case SUBGROUP -> other.equals(this);
    };
  }

  /** By section, class and subclass, then by the group's number, as the scheme is printed. */
  @Override
  public int compareTo(IpcSymbol other) {
    int byHead = head().compareTo(other.head());
    if (byHead != 0) {
      return byHead;
    }
    int byGroup = Integer.compare(groupNumber(), other.groupNumber());
    return byGroup != 0 ? byGroup : symbol.compareTo(other.symbol);
  }

  private String head() {
    return symbol.substring(0, Math.min(4, symbol.length()));
  }

  private int groupNumber() {
    return symbol.length() < 5 ? 0 : Integer.parseInt(symbol, 5, symbol.indexOf('/'), 10);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
