package org.suzhi.party;

/**
 * An organisation as somebody types it.
 *
 * @param kind code of the kind
 * @param creditCode with or without spaces, in small letters or full width
 * @param region code of the division where it is seated; empty takes the credit code's
 * @param representative name of the legal representative
 */
public record NewOrganisation(
    String kind, String creditCode, String name, String region, String representative) {

  public NewOrganisation {
    name = name.strip();
    representative = representative.strip();
  }
}
