using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Attributions;

/// <summary>Finds every attribution of a document, sentence by sentence, in text order.</summary>
internal sealed class AttributionFinder
{
    private readonly Tagger tagger;
    private readonly FunctionWords function;
    private readonly VerbForms verbForms;
    private readonly VerbAttributions verbs;
    private readonly NounAttributions nouns;
    private readonly HedgeAttributions hedges;
    private readonly SourcePhrases phrases;

    public AttributionFinder(ReportingLexicon reporting, FunctionWords function, VerbForms verbForms)
    {
        this.function = function;
        this.verbForms = verbForms;
        tagger = new Tagger(function, verbForms, reporting);
        var contents = new ContentClause(reporting);
        verbs = new VerbAttributions(reporting, contents, new Publications(reporting, contents));
        nouns = new NounAttributions(reporting, contents);
        hedges = new HedgeAttributions(reporting, contents);
        phrases = new SourcePhrases(reporting, contents);
    }

    public Tag[] Tag(TokenizedText text)
    {
        var tags = new Tag[text.Count];
        foreach (var sentence in text.Sentences) tagger.Tag(text.Tokens, sentence, tags);
        return tags;
    }

    public SentenceParse Parse(TokenizedText text, Tag[] tags, int sentence) => new(text, tags, text.Sentences[sentence], function, verbForms);

    /// <summary>"X said that Y thinks that A and that B": the second clause is X's alone; the inner speaker does not get it too.</summary>
    private static void DropRepeated(List<Attribution> found, int first)
    {
        for (var i = found.Count - 1; i > first; i--)
        {
            for (var j = first; j < i; j++)
            {
                if (found[j].Content != found[i].Content || found[j].Cue.First >= found[i].Cue.First) continue;
                found.RemoveAt(i);
                break;
            }
        }
    }

    public List<Attribution> Find(TokenizedText text, Tag[] tags)
    {
        var found = new List<Attribution>();
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var parse = Parse(text, tags, i);
            var first = found.Count;
            verbs.Find(parse, i, found, first);
            DropRepeated(found, first);
            nouns.Find(parse, i, found, first);
            hedges.Find(parse, i, found, first);
            phrases.Find(parse, i, found, first);
            found.Sort(first, found.Count - first, Comparer<Attribution>.Create(static (a, b) => a.Cue.First != b.Cue.First ? a.Cue.First.CompareTo(b.Cue.First) : a.Content.First.CompareTo(b.Content.First)));
        }
        // A cue at the very end of a fragment puts nothing forward.
        found.RemoveAll(static a => a.Content.IsEmpty);
        return found;
    }
}
