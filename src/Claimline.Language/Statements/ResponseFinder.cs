using Claimline.Language.Attributions;
using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Statements;

/// <summary>Finds which earlier statement of the document a statement denies, contradicts, supports or repeats.</summary>
internal sealed class ResponseFinder(TokenizedText text, Tag[] tags, ReportingLexicon reporting, Vocabulary words, VerbForms verbs, List<Told> told)
{
    // How far back a statement can answer another, in sentences: "this claim", and evidence for what the paragraph said.
    private const int Reach = 4, EvidenceReach = 12;

    private readonly Dictionary<string, IReadOnlyList<int>> lastCited = new(StringComparer.Ordinal);
    private int citedBlock = -1;
    private readonly Dictionary<string, int> saidBefore = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The statements with their responses and the citations they inherit.</summary>
    public List<Told> Find()
    {
        for (var i = 0; i < told.Count; i++)
        {
            if (told[i].Attribution is not { } attribution) continue;
            var statement = told[i].Statement;
            if (Response(i, statement, attribution) is { } response) statement = statement with { RespondsTo = [response] };
            else if (Repeated(i, statement) is { } repeat) statement = statement with { RespondsTo = [repeat] };
            if (Inherited(statement) is { Count: > 0 } inherited) statement = statement with { InheritedCitations = inherited };
            told[i] = told[i] with { Statement = statement };
        }
        return told;
    }

    private Response? Response(int i, Statement statement, Attribution attribution)
    {
        var answers = statement.Stance switch
        {
            Stance.Deny => Relation.Denies,
            Stance.Confirm or Stance.Acknowledge or Stance.Show => Relation.Supports,
            _ => (Relation?)null,
        };
        if (answers is { } relation && IsAnaphor(attribution.Content, out var noun, out var owner))
        {
            if (Meant(i, noun, owner) is { } meant) return To(meant, relation, "relation.anaphor");
        }
        else if (statement.Stance is Stance.Deny && Inner(i, attribution) is { } inner)
        {
            return To(inner, Relation.Denies, "relation.denied-clause");
        }
        if (BesideDenial(i, attribution) is { } denied) return To(denied, Relation.Contradicts, "relation.beside-denial");
        if (Consistent(i, attribution) is { } agreed) return agreed;
        if (statement.Stance is Stance.Show or Stance.Acknowledge or Stance.Confirm && Shown(i, attribution) is { } shown) return To(shown, Relation.Supports, "relation.same-event");
        return null;
    }

    private Response To(int target, Relation relation, string rule) => new(told[target].Statement.Id, relation, new Trace(rule));

    /// <summary>"this claim", "Pasechnik's claim", "these reports": a short noun phrase whose head is a word for a saying.</summary>
    private bool IsAnaphor(TokenRange content, out ReportingNoun? noun, out TokenRange owner)
    {
        noun = null;
        owner = TokenRange.None;
        if (content.Last - content.First > 8) return false;
        if (content.First == content.Last) return tags[content.First] is Tag.Pronoun or Tag.Determiner;
        noun = reporting.Noun(text[content.Last].Word);
        if (noun is null) return false;
        for (var at = content.First; at < content.Last; at++)
        {
            if (tags[at] is Tag.Clitic) owner = new TokenRange(content.First, at - 1);
        }
        return !owner.IsEmpty || text[content.First].Is(WordClass.Determiner) || content.Last - content.First <= 2;
    }

    private int? Meant(int i, ReportingNoun? noun, TokenRange owner)
    {
        for (var back = i - 1; back >= 0 && told[i].Statement.Sentence - told[back].Statement.Sentence <= Reach; back--)
        {
            var (statement, attribution) = told[back];
            if (attribution is null || statement.Stance is Stance.Deny || attribution.Source == told[i].Attribution!.Source && !attribution.Source.IsEmpty) continue;
            if (!owner.IsEmpty && !SourceHas(attribution, text[owner.Last].Word, text.TextOf(owner.Last))) continue;
            if (noun?.Stance is Stance.Demand or Stance.Order && statement.Stance is not (Stance.Demand or Stance.Order)) continue;
            return back;
        }
        return null;
    }

    private bool SourceHas(Attribution attribution, int word, ReadOnlySpan<char> name)
    {
        for (var at = attribution.Source.First; at <= attribution.Source.Last; at++)
        {
            if ((word != 0 && text[at].Word == word) || text.TextOf(at).SequenceEqual(name)) return true;
        }
        return false;
    }

    /// <summary>The statement inside a denial's content: "denied claims that A".</summary>
    private int? Inner(int i, Attribution attribution)
    {
        for (var next = i + 1; next < told.Count && told[next].Statement.Sentence == attribution.Sentence; next++)
        {
            if (told[next].Attribution is { } inner && inner.Cue.First >= attribution.Content.First && inner.Content.Last <= attribution.Content.Last) return next;
        }
        return null;
    }

    /// <summary>What the same speaker says beside a denial, in the same sentence: "denied X's claim, stating that A".</summary>
    private int? BesideDenial(int i, Attribution attribution)
    {
        for (var back = i - 1; back >= 0 && told[back].Statement.Sentence == attribution.Sentence; back--)
        {
            if (told[back].Attribution is not { Stance: Stance.Deny } denial || denial.Source != attribution.Source) continue;
            foreach (var response in told[back].Statement.RespondsTo)
            {
                if (response.Relation is Relation.Denies) return IndexOf(response.Statement);
            }
        }
        return null;
    }

    /// <summary>A remark after the content that sets it beside a report: "consistent with X's report", "despite claims that B".</summary>
    private Response? Consistent(int i, Attribution attribution)
    {
        var end = text.Sentences[attribution.Sentence].End;
        var at = attribution.Content.Last + 1;
        while (at < end && tags[at] is Tag.Comma or Tag.CloseQuote) at++;
        if (at >= end) return null;
        var against = text[at].Is(WordClass.Against);
        if (!against && !text[at].Is(WordClass.Remark)) return null;
        var clitic = -1;
        for (var next = at + 1; next < end && tags[next] is not (Tag.Comma or Tag.Finite or Tag.Semicolon); next++)
        {
            if (tags[next] is Tag.Clitic) clitic = next;
            if (tags[next] is not Tag.Noun || reporting.Noun(text[next].Word) is not { } noun) continue;
            for (var j = i + 1; j < told.Count && told[j].Statement.Sentence == attribution.Sentence; j++)
            {
                if (told[j].Attribution is { } stated && stated.Cue.Last >= at) return To(j, against ? Relation.Contradicts : Relation.Supports, "relation.remark");
            }
            var owner = clitic > 0 ? new TokenRange(clitic - 1, clitic - 1) : TokenRange.None;
            return Meant(i, noun, owner) is { } meant ? To(meant, against ? Relation.Contradicts : Relation.Supports, "relation.remark") : null;
        }
        return null;
    }

    /// <summary>The earlier statement of the same paragraph, by somebody else, that evidence or an admission bears out: the one sharing most words.</summary>
    private int? Shown(int i, Attribution attribution)
    {
        var block = text.Sentences[attribution.Sentence].Block;
        var stems = Stems(attribution.Content);
        int? best = null;
        var most = 0;
        for (var back = i - 1; back >= 0; back--)
        {
            if (text.Sentences[told[back].Statement.Sentence].Block != block || attribution.Sentence - told[back].Statement.Sentence > EvidenceReach) break;
            if (told[back].Attribution is not { } other || other.Source == attribution.Source || other.Stance is Stance.Deny) continue;
            // Evidence that follows evidence bears on what that supported.
            if (told[i].Statement.Sentence - told[back].Statement.Sentence == 1 && told[back].Statement.RespondsTo is [{ Relation: Relation.Supports }] supported && IsAnaphor(other.Content, out _, out _)) return IndexOf(supported[0].Statement);
            var shared = 0;
            foreach (var stem in Stems(other.Content))
            {
                if (stems.Contains(stem)) shared++;
            }
            if (shared < most || shared < 3) continue;
            most = shared;
            best = back;
        }
        return best;
    }

    /// <summary>Nouns and verbs of a content, each under its lemma or singular, by vocabulary id; words that the vocabulary does not hold by their hash, below zero.</summary>
    private HashSet<int> Stems(TokenRange content)
    {
        var stems = new HashSet<int>();
        for (var at = content.First; at <= content.Last; at++)
        {
            if (tags[at] is Tag.Noun or Tag.Finite or Tag.Gerund or Tag.Participle or Tag.Base) stems.Add(Stem(at));
        }
        return stems;
    }

    private int Stem(int at)
    {
        var word = text[at].Word;
        if (word != 0 && verbs.LemmaOf(word) is var lemma and not 0) return lemma;
        var letters = text.TextOf(at);
        if ((text[at].Shape & TokenShape.PluralEnding) != 0)
        {
            letters = letters[..^1];
            if (words.Find(letters) is var singular and not 0) return singular;
        }
        else if (word != 0)
        {
            return word;
        }
        return -1 - (int)(Vocabulary.HashOf(letters) & int.MaxValue);
    }

    /// <summary>The same words said before, as a takeaway repeats its topline.</summary>
    private Response? Repeated(int i, Statement statement)
    {
        var words = statement.Content.Of(text.Text);
        if (words.Length < 20) return null;
        if (!saidBefore.TryAdd(words, i)) return To(saidBefore[words], Relation.Repeats, "relation.same-words");
        return null;
    }

    /// <summary>The notes of the last cited sentence of the same source in the same paragraph.</summary>
    private IReadOnlyList<int> Inherited(Statement statement)
    {
        if (statement.Source?.Ref is not { } who) return [];
        var block = text.Sentences[statement.Sentence].Block;
        if (block != citedBlock)
        {
            lastCited.Clear();
            citedBlock = block;
        }
        if (statement.Citations.Count == 0) return lastCited.GetValueOrDefault(who) ?? [];
        lastCited[who] = statement.Citations;
        return [];
    }

    private static int IndexOf(string id) => int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1;
}
