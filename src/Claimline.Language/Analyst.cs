using Claimline.Language.Attributions;
using Claimline.Language.Blocks;
using Claimline.Language.Data;
using Claimline.Language.Events;
using Claimline.Language.Sentences;
using Claimline.Language.Statements;
using Claimline.Language.Tokens;

namespace Claimline.Language;

/// <summary>Reads documents. Built once from data, immutable, shared by all threads; the same text and data give the same reading.</summary>
public sealed class Analyst(LanguageData data)
{
    private readonly Tokenizer tokenizer = new(data.Words);
    private readonly AttributionFinder attributions = new(data.Reporting, data.Function, data.Verbs);
    private readonly EventFinder events = new(data);

    /// <summary>The whole pipeline, in order.</summary>
    public Reading Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var blocks = LayoutFinder.Find(source.Text);
        var tokens = Tokenize(source.Text, blocks);
        var theatre = data.Theatres.All[data.Theatres.IndexOf(source.Theatre) ?? data.Theatres.Choose(tokens.Tokens)];
        var tags = attributions.Tag(tokens);
        var statements = StatementReader.Read(tokens, attributions.Find(tokens, tags), []);
        var (told, happened) = events.Find(tokens, tags, statements, [], [], null);
        return new Reading
        {
            Made = new Made("claimline 0.1.0", data.Hash, theatre.Id, null),
            Document = new DocumentInfo { Sha256 = source.Sha256, MediaType = source.MediaType },
            Text = source.Text,
            Blocks = blocks,
            Sentences = [.. tokens.Sentences.Select(s => s.Span)],
            Statements = told,
            Events = happened,
        };
    }

    private TokenizedText Tokenize(string text, List<Block> blocks)
    {
        var tokens = new List<Token>(text.Length / 5);
        var sentences = new List<Sentence>();
        for (var block = 0; block < blocks.Count; block++)
        {
            if (blocks[block].Kind is BlockKind.Note or BlockKind.Boilerplate) continue;
            var first = tokens.Count;
            tokenizer.Tokenize(text, blocks[block].Span, tokens);
            SentenceSplitter.Split(text, tokens, first, block, sentences);
        }
        return new TokenizedText(text, [.. tokens], sentences);
    }
}
