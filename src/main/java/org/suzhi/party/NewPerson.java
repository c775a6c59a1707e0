package org.suzhi.party;

/**
 * A person as they type themselves.
 *
 * @param number resident number; empty keeps the one there is
 * @param phone empty for none
 * @param mail empty for none
 */
public record NewPerson(String name, String number, String region, String phone, String mail) {

  public NewPerson {
    name = name.strip();
    phone = phone.strip();
    mail = mail.strip();
  }

  /** Never what is secret. */
  @Override
  public String toString() {
    return "NewPerson[***]";
  }
}
