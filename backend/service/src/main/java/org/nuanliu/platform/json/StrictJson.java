package org.nuanliu.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;

/**
 * JSON is read strictly: no unknown or repeated fields, no numbers for texts, bounded depth and
 * length; every text arrives in Unicode NFC and without characters that can neither be stored nor
 * seen.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

  private static final int MAX_BYTES = 1_048_576;
  private static final int MAX_DEPTH = 32;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(MAX_BYTES)
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(200_000)
                .maxNumberLength(40)
                .build());
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    mapper.registerModule(
        new SimpleModule("text").addDeserializer(String.class, new TextDeserializer()));
  }

  private static final class TextDeserializer extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.getCurrentToken().isScalarValue()
          || parser.getCurrentToken().isNumeric()
          || parser.getCurrentToken().isBoolean()) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = super.deserialize(parser, context);
      if (text == null) {
        return null;
      }
      if (text.codePoints().anyMatch(TextDeserializer::unwanted)) {
        throw InvalidFormatException.from(parser, "unwanted character", text, String.class);
      }
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Control characters except tab and line ends, lone surrogates, and marks that turn the
     * direction of writing.
     */
    private static boolean unwanted(int codePoint) {
      return Character.isISOControl(codePoint)
              && codePoint != '\t'
              && codePoint != '\n'
              && codePoint != '\r'
          || codePoint >= 0xD800 && codePoint <= 0xDFFF
          || codePoint >= 0x202A && codePoint <= 0x202E
          || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
  }
}
