package org.suzhi.identity;

import java.util.regex.Pattern;

/**
 * What somebody fills in to get an account.
 *
 * @param name what they are called on pages
 * @param wish the beginning of the name to sign in with; four digits are added, so that trying
 *     which names are taken tells nothing
 * @param consented whether they agreed to how their data are used
 */
public record NewAccount(String name, String wish, String password, boolean consented) {

  /** Longest name that is shown. */
  public static final int LONGEST_NAME = 60;

  private static final Pattern WISH = Pattern.compile("[a-z][a-z0-9._]{2,29}");

  public NewAccount {
    name = name.strip();
    wish = wish.strip();
  }

  /** Whether the wish can begin a name to sign in with. */
  public boolean hasGoodWish() {
    return WISH.matcher(wish).matches();
  }

  /** Whether the name can be shown. */
  public boolean hasGoodName() {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "NewAccount[" + wish + "]";
  }
}
