package org.suzhi.platform.internal.outbox;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suzhi.platform.OutboxSubscriber;

/**
 * Every subscriber of this program, looked up late: a subscriber may itself publish, and would
 * otherwise wait for the outbox that waits for it.
 */
@Component
class OutboxSubscribers {

  private final ObjectProvider<OutboxSubscriber> provider;

  OutboxSubscribers(ObjectProvider<OutboxSubscriber> provider) {
    this.provider = provider;
  }

  List<OutboxSubscriber> all() {
    return provider.stream().toList();
  }
}
