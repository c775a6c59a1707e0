package org.suzhi.party;

/**
 * A person as they type themselves.
 *
 * @param number resident number; empty keeps the one there is
 * @param phone empty keeps the one there is
 * @param mail empty keeps the one there is
 * @param forget whether phone and mail that were kept go
 */
public record NewPerson(
    String name, String number, String region, String phone, String mail, boolean forget) {

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
