package org.suzhi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import org.suzhi.house.Walker;
import org.suzhi.house.Walkers;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.Body;
import org.suzhi.party.Mandate;
import org.suzhi.party.Mandates;
import org.suzhi.party.Parties;
import org.suzhi.party.Party;
import org.suzhi.party.SampleParties;

@SuzhiTest
class TwoBodiesTest {

  private static final int THREADS = 64;
  private static final int ROUNDS = 10;

  @LocalServerPort int port;
  @Autowired BeanFactory program;
  @Autowired Parties parties;
  @Autowired Mandates mandates;

  /** An officer of a body, and what that body and no other has to see. */
  private record Side(Walker officer, Party own, String marker) {}

  @Test
  void sixtyFourThreadsOfTwoBodiesOnOnePoolSeeNoRowOfEachOther() throws Exception {
    var walkers = Walkers.of(program);
    var two = walkers.twoBodies();
    var sides =
        List.of(side(walkers, two.getFirst(), "甲方QA1"), side(walkers, two.getLast(), "乙方QB2"));
    var wrong = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var tasks =
          IntStream.range(0, THREADS)
              .<Callable<List<String>>>mapToObj(i -> () -> rounds(sides, i % 2))
              .toList();
      for (var task : threads.invokeAll(tasks)) {
        wrong.addAll(task.get());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private Side side(Walkers walkers, Body body, String marker) {
    var place = body.region().orElseThrow();
    var officer = walkers.person("Officer " + marker);
    walkers.grant(officer, Role.OFFICER, body);
    SampleParties.person(parties, officer.actor(), "本人" + marker);
    var own = SampleParties.organisation(parties, officer.actor(), "本单位" + marker, place);
    var claimant = new Actor.Person(officer.id() + "00000");
    SampleParties.person(parties, claimant, "申请人" + marker);
    var founder = new Actor.Person(officer.id() + "11111");
    SampleParties.person(parties, founder, "创办人" + marker);
    var claimed = SampleParties.organisation(parties, founder, "被申请" + marker, place);
    mandates.ask(claimed.id(), Mandate.Kind.REPRESENTATIVE, "", claimant);
    return new Side(walkers.signedIn(officer, Optional.of(Role.OFFICER)), own, marker);
  }

  private List<String> rounds(List<Side> sides, int own) {
    var wrong = new ArrayList<String>();
    var side = sides.get(own);
    var other = sides.get(1 - own);
    for (int i = 0; i < ROUNDS; i++) {
      for (var path : List.of("/parties", "/parties/claims", "/account", "/api/v1/parties")) {
        var answer = side.officer.ask(port, "GET", path);
        if (answer.status() != 200
            || answer.body().contains(other.marker)
            || !answer.body().contains(side.marker)) {
          wrong.add(path + " " + answer.status() + " for " + side.marker);
        }
      }
      var theirs = side.officer.ask(port, "GET", "/parties/" + other.own.id());
      if (theirs.status() != 404) {
        wrong.add("/parties/" + other.own.id() + " " + theirs.status());
      }
    }
    return wrong;
  }
}
