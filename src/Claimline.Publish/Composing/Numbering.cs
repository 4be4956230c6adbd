using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Composing;

/// <summary>Gives every cited sentence its notes: one that bundles its sources, or one for each source.</summary>
internal sealed class Numbering(Cleared cleared, NoteStyle style)
{
    private readonly Dictionary<StatementKey, DayStatement> statements = cleared.Material.Statements.ToDictionary(s => s.Key);
    private readonly Dictionary<string, DayDocument> documents = cleared.Material.Documents.ToDictionary(d => d.Sha256, StringComparer.Ordinal);

    public (IReadOnlyList<Part> Parts, IReadOnlyList<Note> Notes) Of(IReadOnlyList<Part> parts)
    {
        var notes = new List<Note>();
        var bySource = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<Part>(parts.Count);
        foreach (var part in parts)
        {
            numbered.Add(part with { Sentences = [.. part.Sentences.Select(s => s.Statements.Count == 0 || s.IsRepeat ? s : s with { Notes = style is NoteStyle.Sentence ? [Bundle(s, notes)] : Each(s, notes, bySource) })] });
        }
        return (numbered, notes);
    }

    private int Bundle(Sentence sentence, List<Note> notes)
    {
        var citations = sentence.Statements.Where(statements.ContainsKey).GroupBy(s => (s.Document, IsCoarse: cleared.Coarse.ContainsKey(s))).Select(g => Cite(g.Key.Document, g.Key.IsCoarse, [.. g])).ToList();
        notes.Add(new Note(notes.Count + 1, citations));
        return notes.Count;
    }

    private List<int> Each(Sentence sentence, List<Note> notes, Dictionary<string, int> bySource)
    {
        var numbers = new List<int>();
        foreach (var key in sentence.Statements.Where(statements.ContainsKey))
        {
            var citation = Cite(key.Document, cleared.Coarse.ContainsKey(key), [key]);
            // A source is a document with the notes it has for the statement.
            var source = $"{key.Document} {string.Join(' ', citation.Addresses)} {(cleared.Coarse.ContainsKey(key) ? "coarse" : "")}";
            if (!bySource.TryGetValue(source, out var number))
            {
                bySource[source] = number = notes.Count + 1;
                notes.Add(new Note(number, [citation]));
            }
            else if (notes[number - 1].Citations[0] is var before && !before.Statements.Contains(key))
            {
                notes[number - 1] = notes[number - 1] with { Citations = [before with { Statements = [.. before.Statements, key], Words = [.. before.Words.Concat(citation.Words).Distinct(StringComparer.Ordinal)] }] };
            }
            if (!numbers.Contains(number)) numbers.Add(number);
        }
        return numbers;
    }

    /// <summary>"This claim" leads nowhere where other words stand beside it.</summary>
    private List<string> WordsOf(IReadOnlyList<StatementKey> keys)
    {
        var all = keys.Select(k => Telling.Words(statements[k])).Distinct(StringComparer.Ordinal).ToList();
        return all.FindAll(w => w.Count(c => c == ' ') > 1) is { Count: > 0 } telling ? telling : all;
    }

    private Citation Cite(string document, bool isCoarse, IReadOnlyList<StatementKey> keys)
    {
        // Where words are held back, so is what would lead to them.
        if (isCoarse) return new Citation(documents[document] with { Title = null, Name = null, Address = null }) { Statements = keys };
        return new Citation(documents[document])
        {
            Statements = keys,
            Words = WordsOf(keys),
            Addresses = [.. keys.SelectMany(k => statements[k].Urls).Distinct(StringComparer.Ordinal)],
        };
    }
}
