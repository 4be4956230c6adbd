using Claimline.Language.Data;

namespace Claimline.Language.Tokens;

/// <summary>From each form of a verb to its lemma.</summary>
internal sealed class VerbForms
{
    private readonly int[] lemmas;
    private readonly Dictionary<int, int[]> forms;

    private VerbForms(int[] lemmas, Dictionary<int, int[]> forms)
    {
        this.lemmas = lemmas;
        this.forms = forms;
    }

    /// <summary>The lemma's word id; 0 where the word is no verb form.</summary>
    public int LemmaOf(int word) => word < lemmas.Length ? lemmas[word] : 0;

    /// <summary>All forms of a lemma, itself first; the word alone where it is no verb.</summary>
    public IReadOnlyList<int> FormsOf(int lemma) => forms.TryGetValue(lemma, out var all) ? all : [lemma];

    public static VerbForms Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems)
    {
        var table = Table.Read(files, "language/en/verbs.tsv", problems, "lemma", "third", "past", "participle", "gerund");
        var pairs = new List<(int Form, int Lemma)>();
        var forms = new Dictionary<int, int[]>();
        foreach (var row in table.Rows)
        {
            if (row["lemma"] is not { } lemma) continue;
            var id = vocabulary.Add(lemma, WordClass.VerbBase);
            int[] all =
            [
                id,
                vocabulary.Add(row["third"] ?? lemma, WordClass.VerbThird),
                vocabulary.Add(row["past"] ?? lemma, WordClass.VerbPast),
                vocabulary.Add(row["participle"] ?? lemma, WordClass.VerbParticiple),
                vocabulary.Add(row["gerund"] ?? lemma, WordClass.VerbGerund),
            ];
            forms[id] = all;
            foreach (var form in all) pairs.Add((form, id));
        }
        var lemmas = new int[vocabulary.Count];
        // A form that two verbs share ("found") goes to the first listed, unless the form is itself a lemma.
        foreach (var (form, lemma) in pairs)
        {
            if (lemmas[form] == 0 || form == lemma) lemmas[form] = lemma;
        }
        return new VerbForms(lemmas, forms);
    }
}
