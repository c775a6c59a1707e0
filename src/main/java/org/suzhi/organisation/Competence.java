package org.suzhi.organisation;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;

/** Which body accepts an application and which decides it: rules of the pack, with the reason. */
public interface Competence {

  /** The services for which there are rules. */
  List<ServiceName> services();

  /**
   * Who is competent.
   *
   * @param service code of the service
   * @param region where the applicant is
   * @param field technical field, where it matters and is known
   */
  CompetenceAnswer ask(String service, RegionCode region, Optional<IpcSymbol> field);

  /** What {@code body} accepts or decides for applicants of its own region. */
  List<Duty> dutiesOf(Body body);

  /** A part in a service. */
  record Duty(ServiceName service, boolean accepts, boolean decides) {}
}
