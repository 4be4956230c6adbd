using Claimline.Language.Attributions;
using Claimline.Language.Blocks;
using Claimline.Language.Data;
using Claimline.Language.Dates;
using Claimline.Language.Documents;
using Claimline.Language.Events;
using Claimline.Language.Names;
using Claimline.Language.Places;
using Claimline.Language.Quantities;
using Claimline.Language.Sentences;
using Claimline.Language.Statements;
using Claimline.Language.Tokens;

namespace Claimline.Language;

/// <summary>Reads documents. Built once from data, immutable, shared by all threads; the same text and data give the same reading.</summary>
/// <param name="data">All language knowledge.</param>
/// <param name="gazetteer">The host's own gazetteer, beside the starter that ships.</param>
public sealed class Analyst(LanguageData data, Gazetteer? gazetteer = null)
{
    private readonly LayoutFinder layoutFinder = new(data.Layout);
    private readonly Tokenizer tokenizer = new(data.Words);
    private readonly AttributionFinder attributions = new(data.Reporting, data.Function, data.Verbs);
    private readonly EventFinder events = new(data);
    private readonly SentenceSplitter splitter = new(data.Abbreviations);
    private readonly PlaceFinder places = new(data.Words, data.Places, gazetteer);
    private readonly DateFinder dates = new(data.Calendar, data.Quantities);
    private readonly QuantityFinder quantities = new(data.Quantities);
    private readonly DocumentFinder documents = new(data);

    /// <summary>The whole pipeline, in order.</summary>
    public Reading Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var layout = layoutFinder.Find(source.Text);
        var tokens = Tokenize(source.Text, layout.Blocks);
        var markers = new Markers(tokens);
        var lexicon = data.Names[data.Theatres.IndexOf(source.Theatre) ?? data.Theatres.Choose(tokens.Tokens)];
        var theatre = lexicon.Theatre;
        if (data.Scripts.LanguageOf(source.Text) is var language && language != Scripts.Read) return Unread(source, layout, tokens, markers, theatre.Id, language);
        var names = new NameFinder(lexicon).Find(tokens);
        var tags = attributions.Tag(tokens);
        var document = documents.Find(source, layout, tokens, markers);
        var found = dates.Find(tokens, document.Published);
        var placed = places.Find(tokens, layout.Blocks, names.Barriers, theatre.Id);
        var sources = new SourceRegistry(tokens, lexicon, names, document.Publisher, isChannel: source is { Publisher: null, Imprint.Post: not null });
        var told = new StatementReader(tokens, tags, found, layout.Blocks).Read(attributions.Find(tokens, tags));
        told = sources.Assign(told);
        told = new ResponseFinder(tokens, tags, data.Reporting, data.Words, data.Verbs, told).Find();
        var (statements, happened) = events.Find(tokens, tags, [.. told.Select(t => t.Statement)], found, placed, document.Published);
        return new Reading
        {
            Made = MadeFor(theatre.Id),
            Document = document,
            Text = source.Text,
            Blocks = layout.Blocks,
            Places = placed,
            Sentences = [.. tokens.Sentences.Select(s => s.Span)],
            Statements = statements,
            Views = new ViewFinder(tokens, tags, attributions, data.Reporting, data.Verdicts, told).Find(),
            Mentions = sources.Mentions,
            Sources = sources.Sources(document.Published?.First),
            Events = happened,
            Dates = found,
            Quantities = quantities.Find(tokens, tags, found),
            Takeaways = TakeawayFinder.Find(tokens, layout, data.Verbs),
            Endnotes = EndnoteFinder.Find(tokens, markers, layout),
        };
    }

    private Made MadeFor(string theatre) => new("claimline 0.1.0", data.Hash, theatre, (gazetteer ?? data.Places.Starter).Hash);

    /// <summary>Of a text in a language without data: its sentences, so that it can be searched, and what its file says of it.</summary>
    private Reading Unread(SourceText source, Layout layout, TokenizedText tokens, Markers markers, string theatre, string language) => new()
    {
        Made = MadeFor(theatre),
        Document = documents.Find(source, layout, tokens, markers) with { Language = language },
        Text = source.Text,
        Blocks = layout.Blocks,
        Sentences = [.. tokens.Sentences.Select(s => s.Span)],
    };

    private TokenizedText Tokenize(string text, List<Block> blocks)
    {
        var tokens = new List<Token>(text.Length / 5);
        var sentences = new List<Sentence>();
        for (var block = 0; block < blocks.Count; block++)
        {
            if (blocks[block].Kind is BlockKind.Note or BlockKind.Boilerplate) continue;
            var first = tokens.Count;
            tokenizer.Tokenize(text, blocks[block].Span, tokens);
            splitter.Split(text, tokens, first, block, blocks[block].Kind, sentences);
        }
        return new TokenizedText(text, tokens, sentences);
    }
}
