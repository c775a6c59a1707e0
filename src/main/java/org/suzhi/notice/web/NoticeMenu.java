package org.suzhi.notice.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.kernel.Actor;
import org.suzhi.notice.Notices;
import org.suzhi.platform.AccountEntry;

/** Where the menu of whoever is signed in leads to their messages, and how many are unread. */
@Configuration(proxyBeanMethods = false)
class NoticeMenu {

  @Bean
  AccountEntry messagesEntry(Notices notices) {
    return new AccountEntry(
        20, "notice.title", "/messages", _ -> true, scope -> unread(notices, scope.actor()));
  }

  private static long unread(Notices notices, Actor actor) {
    return switch (actor) {
      case Actor.Person person -> notices.unread(Long.parseLong(person.id()));
      case Actor.Anonymous _, Actor.System _ -> 0;
    };
  }
}
