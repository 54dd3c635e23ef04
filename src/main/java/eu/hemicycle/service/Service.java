package eu.hemicycle.service;

import eu.hemicycle.publish.Archive;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running service. */
public final class Service {

    private Service() {}

    /**
     * Serves an archive until the process ends, and closes it then.
     *
     * @param properties settings that stand above those of files and environment
     */
    public static ConfigurableApplicationContext start(Archive archive, Map<String, Object> properties) {
        SpringApplication application = new SpringApplication(ServiceConfiguration.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Archive.class, () -> archive, definition -> definition.setDestroyMethodName("close")));
        return application.run(arguments(properties));
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
