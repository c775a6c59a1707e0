package org.suzhi.procedure;

/** What an action can do besides moving the application on. A new one is Java. */
public enum Verb {
  ASSIGN_BODY,
  ASK_MATERIAL,
  TAKE_FEE,
  PUBLISH_NOTICE,
  ENTER_REGISTER,
  ISSUE_RESULT,
  NOTIFY_PARTY,
  OPEN_DISPUTE
}
