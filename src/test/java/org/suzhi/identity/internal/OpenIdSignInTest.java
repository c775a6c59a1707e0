package org.suzhi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.suzhi.SuzhiTest;
import org.suzhi.identity.Account;
import org.suzhi.identity.ProviderSettings;
import org.suzhi.identity.ProviderSignIn.Answer;
import org.suzhi.identity.Sessions;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Problem;

@SuzhiTest
class OpenIdSignInTest {

  private static final String BACK = "https://ip.example/sign-in/provider/return";
  private static final Sessions.Caller CALLER = new Sessions.Caller("192.0.2.7", "Browser 1");

  @Autowired BeanFactory program;
  @Autowired KeptAccounts accounts;
  @Autowired Sessions sessions;
  @Autowired Clock clock;

  private SampleProvider provider;
  private OpenIdSignIn signIn;

  @BeforeEach
  void start() throws Exception {
    provider = new SampleProvider();
    signIn = signIn(provider.issuer());
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  private OpenIdSignIn signIn(String issuer) {
    var settings = new ProviderSettings(issuer, "suzhi", "", "Sample");
    return new OpenIdSignIn(
        settings,
        new OpenIdProvider(settings),
        program.getBean(ProviderTable.class),
        accounts,
        program.getBean(Scopes.class),
        sessions,
        program.getBean(PasswordHashing.class),
        program.getBean(Audit.class),
        program.getBean(TransactionOperations.class),
        clock);
  }

  private Answer tried() {
    var begun = signIn.begin(BACK, "/parties");
    return signIn.finish(begun.state(), provider.visited(begun.address()), BACK, CALLER);
  }

  private Account arrived() {
    return switch (tried()) {
      case Answer.Welcome welcome -> {
        assertThat(welcome.onward()).isEqualTo("/parties");
        assertThat(sessions.find(welcome.token())).isPresent();
        yield welcome.account();
      }
      case Answer.Refused _ -> throw new AssertionError("refused");
    };
  }

  @Test
  void makesAnAccountTheFirstTimeAndKnowsItTheNext() {
    var first = arrived();
    assertThat(first.name()).isEqualTo("周敏");
    assertThat(first.signInName().orElseThrow()).startsWith("min.zhou-");
    assertThat(arrived().id()).isEqualTo(first.id());
  }

  @Test
  void letsNobodyInWithABlockedAccount() {
    accounts.block(arrived(), new Actor.System("test"));
    assertThat(tried()).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void answersNothingTwiceAndNothingItDidNotAsk() {
    var begun = signIn.begin(BACK, "/parties");
    var code = provider.visited(begun.address());
    assertThat(signIn.finish(begun.state() + "x", code, BACK, CALLER))
        .isInstanceOf(Answer.Refused.class);
    assertThat(signIn.finish(begun.state(), code, BACK, CALLER)).isInstanceOf(Answer.Welcome.class);
    assertThat(signIn.finish(begun.state(), code, BACK, CALLER)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void acceptsNoTokenOfAnotherKeyClientIssuerNonceOrTime() throws Exception {
    provider.says(claims -> claims.audience("another"));
    assertThat(tried()).isInstanceOf(Answer.Refused.class);
    provider.says(claims -> claims.issuer("https://another.example"));
    assertThat(tried()).isInstanceOf(Answer.Refused.class);
    provider.says(claims -> claims.claim("nonce", "another"));
    assertThat(tried()).isInstanceOf(Answer.Refused.class);
    provider.says(claims -> claims.expirationTime(new Date(0)));
    assertThat(tried()).isInstanceOf(Answer.Refused.class);
    provider.says(claims -> claims);
    assertThat(tried()).isInstanceOf(Answer.Welcome.class);
    provider.signsWithAnotherKey();
    assertThat(tried()).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void saysSoWhenTheProviderIsNotThere() {
    provider.close();
    assertThatThrownBy(() -> signIn.begin(BACK, "/"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("identity.no-provider"));
  }

  @Test
  void isNotOfferedUnlessItIsSetUp() {
    assertThat(signIn("").name()).isEmpty();
    assertThat(signIn.name()).contains("Sample");
  }
}
