package planted.layers.register.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import planted.layers.register.internal.Entries;

/** A public controller that knows the rules and the database. */
@Controller
public record RegisterPages(Entries entries, JdbcClient jdbc) {}
