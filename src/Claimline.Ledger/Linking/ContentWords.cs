using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Linking;

/// <summary>What a content says, whoever says it and in whatever order: its words without those of grammar, time and number, each in its plain form. Ordinals stay: they name units.</summary>
internal sealed class ContentWords
{
    private readonly HashSet<string> grammar = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly HashSet<string> modals = new(StringComparer.Ordinal);
    private readonly HashSet<string> negations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lemmas = new(StringComparer.Ordinal);

    private ContentWords()
    {
    }

    public static ContentWords Load(DataFiles files, ICollection<Problem> problems)
    {
        var words = new ContentWords();
        // Adverbs and adjectives stay: "unsuccessfully" and "several" may be all that tells two contents apart.
        foreach (var row in Table.Read(files, "language/en/words.tsv", problems, "words", "classes").Rows)
        {
            if (!row.List("classes").Any(c => c is "Determiner" or "Pronoun" or "Preposition" or "Possessive" or "Relative" or "Subordinator" or "Coordinator" or "To" or "Modal" or "Auxiliary" or "Negation")) continue;
            var listed = (row["words"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            words.grammar.UnionWith(listed);
            if (row.List("classes").Any(c => c is "Preposition" or "Coordinator" or "To")) words.links.UnionWith(listed);
            if (row.List("classes").Contains("Modal", StringComparer.Ordinal)) words.modals.UnionWith(listed);
            if (row.List("classes").Contains("Negation", StringComparer.Ordinal)) words.negations.UnionWith(listed);
        }
        foreach (var file in (string[])["language/en/months.tsv", "language/en/weekdays.tsv"])
        {
            foreach (var row in Table.Read(files, file, problems, "word").Rows) words.grammar.Add(Folded.Of(row["word"]));
        }
        foreach (var row in Table.Read(files, "language/en/verbs.tsv", problems, "lemma", "third", "past", "participle", "gerund").Rows)
        {
            if (row["lemma"] is not { } lemma) continue;
            foreach (var form in (string[])["third", "past", "participle", "gerund"])
            {
                foreach (var word in row.List(form)) words.lemmas.TryAdd(word, lemma);
            }
        }
        return words;
    }

    /// <summary>The words of a text, sorted and each once.</summary>
    public List<string> Of(string text) => [.. new SortedSet<string>(In(text), StringComparer.Ordinal)];

    /// <summary>The words of a text in its order.</summary>
    public IEnumerable<string> In(string text) => Folded.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !grammar.Contains(w) && !w.All(char.IsDigit)).Select(Plain);

    /// <summary>"of", "and", "to": what ends a first noun phrase.</summary>
    public bool IsLink(string word) => links.Contains(word);

    /// <summary>A word of grammar, time or number, in its folded form.</summary>
    public bool IsGrammar(string word) => grammar.Contains(word);

    /// <summary>A form of a verb by which it is told apart from its plain one.</summary>
    public bool IsVerb(string word) => lemmas.ContainsKey(word);

    public bool HasNegation(string text) => Folded.Of(text).Split(' ').Any(negations.Contains);

    /// <summary>"will", "may", "should": a text with one tells what is expected or possible.</summary>
    public bool HasModal(string text) => Folded.Of(text).Split(' ').Any(modals.Contains);

    /// <summary>The plain form of one folded word: a verb's lemma, a noun without its plural ending.</summary>
    public string Plain(string word)
    {
        if (lemmas.TryGetValue(word, out var lemma)) return lemma;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) return word[..^1];
        return word;
    }

    /// <summary>How much two sorted lists have in common: shared words over all words (Jaccard); 1 for two empty ones.</summary>
    public static double Alike(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        int shared = 0, i = 0, j = 0;
        while (i < a.Count && j < b.Count)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        var all = a.Count + b.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }
}
