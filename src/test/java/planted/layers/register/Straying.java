package planted.layers.register;

import org.springframework.web.bind.annotation.RestController;

/** A controller outside {@code web}. */
@RestController
class Straying {}
