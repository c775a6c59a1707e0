package org.suzhi.procedure.internal.verbs;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.Outbox;
import org.suzhi.procedure.Deed;
import org.suzhi.procedure.Performing;
import org.suzhi.procedure.Performing.Performed;
import org.suzhi.procedure.Service.Fee;
import org.suzhi.procedure.Verb;

/** The verbs as this module carries them out. */
@Configuration(proxyBeanMethods = false)
class OwnVerbs {

  /** A verb and what it does. */
  private record Own(Verb verb, Function<Deed, Performed> work) implements Performing {
    @Override
    public Performed perform(Deed deed) {
      return work.apply(deed);
    }
  }

  /** The body that an officer names goes on with it. */
  @Bean
  Performing assignBody() {
    return new Own(
        Verb.ASSIGN_BODY,
        deed ->
            new Performed(
                Map.of(), Optional.ofNullable(deed.act().detail().get("body")), Optional.empty()));
  }

  /** What is asked for stands in the step. */
  @Bean
  Performing askMaterial() {
    return new Own(Verb.ASK_MATERIAL, _ -> Performed.NOTHING);
  }

  @Bean
  Performing takeFee() {
    return new Own(
        Verb.TAKE_FEE,
        deed ->
            new Performed(
                Map.of(), Optional.empty(), deed.application().service().fee().map(Fee::amount)));
  }

  @Bean
  Performing publishNotice(VerbTable table) {
    return new Own(
        Verb.PUBLISH_NOTICE,
        deed -> {
          table.publish(deed.application(), deed.at());
          return Performed.NOTHING;
        });
  }

  /** Without a register that takes it, the grant itself is the record. */
  @Bean
  Performing enterRegister() {
    return new Own(Verb.ENTER_REGISTER, _ -> Performed.NOTHING);
  }

  /** The document is made when the action has been committed. */
  @Bean
  Performing issueResult(VerbTable table) {
    return new Own(
        Verb.ISSUE_RESULT,
        deed -> {
          table.issue(deed.application().id(), deed.at());
          return Performed.NOTHING;
        });
  }

  /** Who listens to {@link org.suzhi.procedure.ApplicationMoved} tells them. */
  @Bean
  Performing notifyParty() {
    return new Own(Verb.NOTIFY_PARTY, _ -> Performed.NOTHING);
  }

  @Bean
  Performing openDispute(Outbox outbox) {
    return new Own(
        Verb.OPEN_DISPUTE,
        deed -> {
          var number = deed.application().number().number();
          outbox.publish(
              "procedure:dispute-asked",
              number,
              Map.of("number", number, "service", deed.application().service().code()));
          return Performed.NOTHING;
        });
  }
}
