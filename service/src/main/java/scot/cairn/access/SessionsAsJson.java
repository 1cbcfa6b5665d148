package scot.cairn.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a session holds as JSON of known types: Java's own form would run whatever somebody
 * managed to write into the table (OWASP ASVS 5.0, 1.5.2).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SessionsAsJson {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsAsJson.class);

    private final JsonMapper json =
            JsonMapper.builder()
                    .addModules(
                            SecurityJacksonModules.getModules(
                                    SessionsAsJson.class.getClassLoader()))
                    .build();

    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, json::writeValueAsBytes);
        conversion.addConverter(new Reading(json));
        return conversion;
    }

    /** What cannot be read, perhaps of an earlier release, is as if it were not there. */
    private record Reading(JsonMapper json) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            try {
                return bytes == null ? null : json.readValue((byte[]) bytes, Object.class);
            } catch (JacksonException unreadable) {
                LOG.warn("something in a session cannot be read and is left out");
                return null;
            }
        }
    }
}
