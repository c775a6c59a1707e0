package org.suzhi.procedure;

/** As what somebody acts on an application. */
public enum Capacity {
  APPLICANT,
  /** The other side of a dispute. */
  RESPONDENT,
  /** Anybody who objects to what is under public notice. */
  OBJECTOR,
  /** At the body that accepts. */
  ACCEPTING_OFFICER,
  /** At the body that decides. */
  DECIDING_OFFICER,
  /** At the body that decides, and not the one whose work is looked at. */
  SECOND_OFFICER,
  PANEL,
  /** An authority that the platform only hands on to, by its interface. */
  OUTSIDE_AUTHORITY,
  /** The program itself. */
  SYSTEM
}
