import client.ApiClient;
import client.ApiException;
import client.api.FindApi;
import client.api.FindApi.APISearchRequest;
import client.api.JournalistsApi;
import client.api.JournalistsApi.APIAskBodiesTogetherRequest;
import client.api.ThingsApi;
import client.api.ThingsApi.APIGetDocumentRequest;
import client.model.DocumentList;
import client.model.ListedDocument;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program as an integrator writes one, with the client that is made of the OpenAPI document. Prints what it was told. */
final class JavaClient {

    private JavaClient() {}

    public static void main(String... arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        FindApi find = new FindApi(client);

        DocumentList first = find.search(page(null));
        DocumentList second = find.search(page(after(first.getNext())));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pages", List.of(iris(first), iris(second)));
        told.put("total", first.getTotal());
        told.put(
                "item",
                new ThingsApi(client)
                        .getDocument(APIGetDocumentRequest.newBuilder()
                                .kind("doc")
                                .document("E-9-2020-003194-ASW.json")
                                .build())
                        .getId());
        told.put(
                "rows",
                new JournalistsApi(client)
                        .askBodiesTogether(APIAskBodiesTogetherRequest.newBuilder()
                                .body("http://publications.europa.eu/resource/authority/corporate-body/CERT-EU")
                                .build())
                        .getResults()
                        .getBindings()
                        .size());
        told.put("problem", problem(find));
        System.out.println(new ObjectMapper().writeValueAsString(told));
    }

    private static APISearchRequest page(String after) {
        return APISearchRequest.newBuilder()
                .lang(List.of("en"))
                .limit(2)
                .fields("id,reference")
                .after(after)
                .build();
    }

    private static String after(URI next) {
        return Arrays.stream(next.getRawQuery().split("&"))
                .filter(parameter -> parameter.startsWith("after="))
                .map(parameter -> URLDecoder.decode(parameter.substring(6), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> iris(DocumentList list) {
        return list.getItems().stream().map(ListedDocument::getId).map(String::valueOf).toList();
    }

    private static Object problem(FindApi find) throws Exception {
        try {
            find.search(APISearchRequest.newBuilder().fields("colour").build());
            throw new IllegalStateException("A field that there is not was not refused");
        } catch (ApiException refused) {
            return new ObjectMapper().readTree(refused.getResponseBody());
        }
    }
}
