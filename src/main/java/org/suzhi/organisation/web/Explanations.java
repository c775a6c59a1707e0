package org.suzhi.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.Choice;
import org.suzhi.organisation.Competence;
import org.suzhi.organisation.CompetenceAnswer.Because;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.organisation.CompetenceAnswer.FieldPart;
import org.suzhi.organisation.CompetenceAnswer.Reason;
import org.suzhi.organisation.CompetenceRule;
import org.suzhi.organisation.ServiceName;

/** Says in both languages why a body is competent, or why none is. */
@Component
class Explanations {

  private final Bodies bodies;
  private final Competence competence;
  private final Places places;
  private final MessageSource messages;

  Explanations(Bodies bodies, Competence competence, Places places, MessageSource messages) {
    this.bodies = bodies;
    this.competence = competence;
    this.places = places;
    this.messages = messages;
  }

  List<Text> of(Competent pair, RegionCode place, Optional<IpcSymbol> field) {
    var because = pair.because();
    var sentences = new ArrayList<Text>();
    sentences.add(rule(because.rule()));
    sentences.add(how(pair, place));
    fieldSentence(because, pair.accepts(), field).ifPresent(sentences::add);
    if (!because.outOfField().isEmpty()) {
      sentences.add(say("organisation.because.out-of-field", names(because.outOfField())));
    }
    if (!because.further().isEmpty()) {
      sentences.add(say("organisation.because.further", names(because.further())));
    }
    return sentences;
  }

  List<Text> of(Reason reason, RegionCode place, Optional<IpcSymbol> field) {
    return switch (reason) {
      case Reason.NoRule _ -> List.of(places.text("organisation.none.no-rule"));
      case Reason.NoBody(var rule, var wanted) ->
          List.of(
              rule(rule),
              say(
                  "organisation.none.no-body",
                  locale -> kinds(wanted, locale),
                  place(Optional.of(place))));
      case Reason.FieldNotTaken(var rule, var nearest) ->
          List.of(
              rule(rule),
              say(
                  "organisation.none.field-not-taken",
                  names(nearest.stream().toList()),
                  locale -> field.map(IpcSymbol::symbol).orElse("")));
    };
  }

  /** The name of a place. */
  Text place(RegionCode region) {
    return places.name(Optional.of(region));
  }

  /** The rule in words. */
  Text rule(CompetenceRule rule) {
    return say(
        rule.decides().isPresent() ? "organisation.rule" : "organisation.rule.same",
        locale -> service(rule, locale),
        locale ->
            rule.region().isPresent()
                ? places.name(rule.region()).in(locale)
                : message("organisation.rule.everywhere", locale),
        locale ->
            rule.field()
                .map(IpcSymbol::symbol)
                .orElseGet(() -> message("organisation.rule.any-field", locale)),
        locale -> choice(rule.accepts(), locale),
        locale -> choice(rule.decides().orElse(rule.accepts()), locale));
  }

  private String service(CompetenceRule rule, Locale locale) {
    return competence.services().stream()
        .filter(service -> rule.service().equals(Optional.of(service.code())))
        .findFirst()
        .map(ServiceName::name)
        .map(name -> name.in(locale))
        .orElseGet(() -> message("organisation.rule.any-service", locale));
  }

  private String choice(Choice choice, Locale locale) {
    return switch (choice) {
      case Choice.Nearest nearest ->
          message("organisation.choice.nearest", locale, kinds(nearest, locale));
      case Choice.Any any -> message("organisation.choice.any", locale, kinds(any, locale));
      case Choice.Named named -> kinds(named, locale);
    };
  }

  private String kinds(Choice choice, Locale locale) {
    var or = message("organisation.choice.or", locale);
    return switch (choice) {
      case Choice.Nearest(var kinds) -> kindNames(kinds, or, locale);
      case Choice.Any(var kinds) -> kindNames(kinds, or, locale);
      case Choice.Named(var code) ->
          bodies.find(code).map(body -> body.name().in(locale)).orElse(code.code());
    };
  }

  private String kindNames(List<String> codes, String or, Locale locale) {
    return bodies.kinds().stream()
        .filter(kind -> codes.contains(kind.code()))
        .map(BodyKind::name)
        .map(name -> name.in(locale))
        .collect(Collectors.joining(or));
  }

  private Text how(Competent pair, RegionCode place) {
    var key =
        switch (pair.because().how()) {
          case NAMED -> "organisation.because.named";
          case OWN_PLACE -> "organisation.because.own-place";
          case PLACE_ABOVE -> "organisation.because.place-above";
          case APPLICANT_CHOOSES -> "organisation.because.applicant-chooses";
        };
    return say(
        key,
        names(List.of(pair.accepts())),
        place(Optional.of(place)),
        place(pair.accepts().region()));
  }

  private Optional<Text> fieldSentence(Because because, Body body, Optional<IpcSymbol> field) {
    if (because.field() == FieldPart.NOT_ASKED) {
      return body.limitsFields()
          ? Optional.of(places.text("organisation.because.field-not-given"))
          : Optional.empty();
    }
    var key =
        because.field() == FieldPart.WITHIN_ITS_CLASSES
            ? "organisation.because.within-its-classes"
            : "organisation.because.no-classes-recorded";
    return Optional.of(
        say(key, locale -> field.map(IpcSymbol::symbol).orElse(""), names(List.of(body))));
  }

  private static Function<Locale, String> names(List<Body> bodies) {
    return locale ->
        bodies.stream()
            .map(body -> body.name().in(locale))
            .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
  }

  private Function<Locale, String> place(Optional<RegionCode> region) {
    return locale -> places.name(region).in(locale);
  }

  @SafeVarargs
  private Text say(String key, Function<Locale, String>... words) {
    return new Text(said(key, Locale.CHINESE, words), said(key, Locale.ENGLISH, words));
  }

  private String said(String key, Locale locale, Function<Locale, String>[] words) {
    var args = new Object[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].apply(locale);
    }
    return message(key, locale, args);
  }

  private String message(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }
}
