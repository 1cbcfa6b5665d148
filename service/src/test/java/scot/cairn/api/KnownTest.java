package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What rests on a document that was published later is left out, and nothing else is. */
class KnownTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'said':{'words':'w','source':'old'}}|{'said':{'words':'w','source':'old'}}",
                "{'said':{'words':'w','source':'new'}}|{'said':null}",
                "{'money':[{'amount':1,'said':{'source':'new'}},{'amount':2,'said':{'source':'old'}}]}"
                        + "|{'money':[{'amount':2,'said':{'source':'old'}}]}",
                "{'quotes':[{'words':'w','source':'new'}]}|{'quotes':[]}",
                "{'ended':'2022','ended_said':{'source':'new'}}|{'ended':null,'ended_said':null}",
                "{'settings':[{'id':'a'}],'settings_said':{'source':'new'}}"
                        + "|{'settings':[],'settings_said':null}",
                "{'short_title':'t','short_title_source':'new'}"
                        + "|{'short_title':null,'short_title_source':null}",
                "{'target':{'value':1,'baseline':{'value':2,'said':{'source':'new'}}}}"
                        + "|{'target':{'value':1,'baseline':null}}",
                "{'wordings':[{'edition':'e','said':{'source':'new'}}]}"
                        + "|{'wordings':[{'edition':'e','said':{'source':'new'}}]}",
                "{'a':{'b':[{'c':{'words':'w','source':'new'}}]}}|{'a':{'b':[{'c':null}]}}"
            })
    void leavesOutWhatWasNotPublished(String all, String known) {
        ObjectNode item = tree(all);

        new Known("old"::equals).prune(item);

        assertThat(item).isEqualTo(tree(known));
    }

    @Test
    void leavesEverythingWhenAllWasPublished() {
        String all = "{'said':{'source':'new'},'ended':'2022','ended_said':{'source':'new'}}";
        ObjectNode item = tree(all);

        new Known(_ -> true).prune(item);

        assertThat(item).isEqualTo(tree(all));
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }
}
