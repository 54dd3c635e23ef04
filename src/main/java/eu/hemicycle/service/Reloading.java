package eu.hemicycle.service;

import eu.hemicycle.ops.AdminProblem;
import eu.hemicycle.sparql.ReloadableEndpoint;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpStatus;
import org.yaml.snakeyaml.error.YAMLException;

/** Takes over limits and texts as their files have them now. */
record Reloading(ConfigurableEnvironment atStart, ReloadableEndpoint endpoint, Texts texts) {

    /**
     * @return which of the two have changed
     * @throws AdminProblem if a file cannot be read, or a value used; what is in force stays
     */
    List<String> reload() {
        List<String> changed = new ArrayList<>();
        if (reloadLimits()) {
            changed.add("limits");
        }
        if (reloadTexts()) {
            changed.add("texts");
        }
        return changed;
    }

    private boolean reloadLimits() {
        try {
            return endpoint.reload(Binder.get(now()));
        } catch (ConfigDataException | BindException | YAMLException unusable) {
            throw new AdminProblem(
                    HttpStatus.CONFLICT,
                    "The limits stay as they are: " + unusable.getMessage() + ": "
                            + NestedExceptionUtils.getMostSpecificCause(unusable)
                                    .getMessage());
        }
    }

    private boolean reloadTexts() {
        try {
            return texts.reload();
        } catch (InvalidTexts unusable) {
            throw new AdminProblem(HttpStatus.CONFLICT, String.valueOf(unusable.getMessage()));
        }
    }

    /** The files are read again; options of the command line and the environment are those of the start. */
    private ConfigurableEnvironment now() {
        StandardEnvironment now = new StandardEnvironment();
        PropertySource<?> options =
                atStart.getPropertySources().get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
        if (options != null) {
            now.getPropertySources().addFirst(options);
        }
        ConfigDataEnvironmentPostProcessor.applyTo(now, null, null, atStart.getActiveProfiles());
        return now;
    }
}
