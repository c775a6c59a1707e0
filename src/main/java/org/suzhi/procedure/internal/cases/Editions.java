package org.suzhi.procedure.internal.cases;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Services;

/** Services as they were when applications of them were filed. */
@Component
class Editions {

  private final EditionTable table;
  private final Services services;
  private final Clock clock;
  private final Map<String, Long> ids = new ConcurrentHashMap<>();
  private final Map<Long, Service> byId = new ConcurrentHashMap<>();

  Editions(EditionTable table, Services services, Clock clock) {
    this.table = table;
    this.services = services;
    this.clock = clock;
  }

  /** The id of the present edition; known only after the transaction that first took it. */
  long idOf(Service service) {
    var digest = service.sources().digest();
    var known = ids.get(digest);
    if (known != null) {
      return known;
    }
    long id = table.take(service, clock.instant());
    if (byId.putIfAbsent(id, service) != null) {
      ids.put(digest, id);
    }
    return id;
  }

  Service of(long id) {
    return byId.computeIfAbsent(
        id,
        missing -> {
          var edition = table.find(missing);
          return services
              .find(edition.service())
              .filter(now -> now.sources().equals(edition.sources()))
              .orElseGet(() -> services.restored(edition.service(), edition.sources()));
        });
  }
}
