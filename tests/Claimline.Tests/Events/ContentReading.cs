using Claimline.Language;
using Claimline.Language.Attributions;
using Claimline.Language.Blocks;
using Claimline.Language.Data;
using Claimline.Language.Dates;
using Claimline.Language.Events;
using Claimline.Language.Places;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Tests.Events;

/// <summary>Reads given contents of a text: what comes out is what the events step makes of them, whatever the statements step would find.</summary>
internal sealed class ContentReading
{
    private readonly LanguageData data = LanguageData.Load(DataFiles.Embedded());
    private readonly LayoutFinder layout;
    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;
    private readonly AttributionFinder attributions;
    private readonly PlaceFinder places;
    private readonly DateFinder dates;
    private readonly EventFinder events;

    public ContentReading()
    {
        layout = new(data.Layout);
        tokenizer = new(data.Words);
        splitter = new(data.Abbreviations);
        attributions = new(data.Reporting, data.Function, data.Verbs);
        places = new(data.Words, data.Places, null);
        dates = new(data.Calendar, data.Quantities);
        events = new(data);
    }

    /// <summary>The statements that hold the contents, filled, and the events of the text.</summary>
    public (IReadOnlyList<Statement> Statements, IReadOnlyList<Event> Events) Read(string text, PartialDate published, IEnumerable<GivenContent> contents)
    {
        var blocks = layout.Find(text).Blocks;
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        for (var block = 0; block < blocks.Count; block++)
        {
            if (blocks[block].Kind is BlockKind.Note or BlockKind.Boilerplate) continue;
            var first = tokens.Count;
            tokenizer.Tokenize(text, blocks[block].Span, tokens);
            splitter.Split(text, tokens, first, block, blocks[block].Kind, sentences);
        }
        var tokenized = new TokenizedText(text, [.. tokens], sentences);
        var tags = attributions.Tag(tokenized);
        var statements = contents.Select(c => new Statement
        {
            Id = c.Id,
            Sentence = sentences.FindIndex(s => s.Span.End > c.Span.Start),
            Content = c.Span,
            Stance = c.Stance,
            Source = c.Source is { } source ? new Speaker(source, null) : null,
            RespondsTo = c.RespondsTo is { } other ? [new Response(other, Relation.Denies, default)] : [],
        }).ToList();
        var theatre = data.Theatres.All[data.Theatres.Choose(tokenized.Tokens)];
        return events.Find(tokenized, tags, statements, dates.Find(tokenized, published), places.Find(tokenized, [], [], theatre.Id), published);
    }
}

/// <summary>A content whose place in the text is known.</summary>
internal sealed record GivenContent(string Id, TextSpan Span, Stance Stance = Stance.Claim, TextSpan? Source = null, string? RespondsTo = null);
