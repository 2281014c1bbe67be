package org.nuanliu.platform.openapi;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.nuanliu.platform.problem.ProblemDetails;

/** What the whole contract has in common; {@link ContractFilter} adds it to each operation. */
@OpenAPIDefinition(
    info = @Info(title = "Nuanliu", version = "1.0.0", description = "省总工会送温暖与困难职工帮扶工作系统的接口"),
    security = @SecurityRequirement(name = "keycloak"),
    components =
        @Components(
            schemas = @Schema(name = "ProblemDetails", implementation = ProblemDetails.class),
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "keycloak",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT")))
public class Contract extends Application {

  /** Extension of a POST that only answers and stores nothing; it needs no key. */
  public static final String KEEPS_NOTHING = "x-keeps-nothing";
}
