package org.suzhi.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.Actor;

/** The accounts. What is done to them stands in the audit trail. */
public interface Accounts {

  /** What came of asking for an account. */
  sealed interface Registration {

    /** It is there, and this is the name to sign in with. */
    record Registered(Account account, String signInName) implements Registration {}

    /** What the form lacks; every fault at once. */
    record Faulty(List<Fault> faults) implements Registration {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /** A field of the form, and what is wrong with it, both as the texts of the pages name them. */
  record Fault(String field, String code) {}

  /** A one-time password, to be told to the owner once; it has to be changed at the sign-in. */
  record OneTime(Account account, String signInName, String password) {

    /** Never the password. */
    @Override
    public String toString() {
      return "OneTime[" + signInName + "]";
    }
  }

  /** Makes an account for a person who fills in the form. */
  Registration register(NewAccount asked);

  /** Makes an account for somebody else, with a one-time password. */
  OneTime open(String name, String wish, Actor by);

  /** An account, also a blocked or erased one. */
  Optional<Account> find(long id);

  /** Accounts whose name or sign-in name has {@code words} in it, the newest first. */
  List<Account> list(String words, int from, int most);

  /** Keeps in which language the owner reads. */
  void reads(Account account, Locale language);

  /** Replaces a password and ends every session but {@code session}. */
  Optional<PasswordFault> changePassword(
      Account account, String present, String wanted, long session);

  /** Gives a one-time password in place of the present one and ends every session. */
  OneTime resetPassword(Account account, Actor by);

  /** Lets nobody in with it any more and ends its sessions; not the only administrator. */
  boolean block(Account account, Actor by);

  /** Lets its owner in again. */
  void unblock(Account account, Actor by);

  /** Takes out everything personal, if the password is right; the number stays in old records. */
  Erasure erase(Account account, String password);

  /** What came of wanting to be erased. */
  enum Erasure {
    DONE,
    WRONG_PASSWORD,
    /** Nobody could give roles any more. */
    LAST_ADMINISTRATOR
  }

  /** Everything that is kept about the account's owner here, for them to take away. */
  PersonalCopy copyOf(Account account);
}
