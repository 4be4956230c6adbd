using Claimline.Language;
using Claimline.Language.Data;
using CsCheck;

namespace Claimline.Tests.Properties;

/// <summary>Words of every class in any order: whatever stands beside whatever, also at a sentence's two ends, a text is read.</summary>
public sealed class GrammarProperties
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    private static readonly string[] Words =
    [
        "the", "officials", "Kyiv", "he", "both", "5", "July", "claimed", "claiming", "claim", "claims", "reported", "reports", "is", "been", "has", "will", "not", "to", "that", "which", "who", "what",
        "of", "by", "as", "in", "per", "according", "and", "but", "if", "whether", "although", "quoted", "citing", "saying", "began", "published", "footage", "showing", "reportedly", "any", "there",
        ",", ".", ";", ":", "–", "(", ")", "“", "”", "'s", "[1]",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Array[1, 24].Select(words => string.Join(' ', words.Select(w => Words[w])));

    [Fact]
    public void Every_three_words_are_read()
    {
        Parallel.ForEach(Words, first =>
        {
            foreach (var second in Words)
            {
                // One paragraph each: every one of them starts a sentence and ends one.
                Check(string.Join("\n\n", Words.Select(third => $"{first} {second} {third}")));
            }
        });
    }

    [Fact]
    public void Words_in_any_order_are_read() => Texts.Sample(Check, iter: 20_000);

    private static void Check(string text)
    {
        var reading = Analyst.Read(new SourceText { Text = text, Sha256 = "", Date = new DateOnly(2025, 7, 1) });
        foreach (var statement in reading.Statements)
        {
            Assert.InRange(statement.Content.Start, 0, statement.Content.End - 1);
            Assert.InRange(statement.Content.End, 1, text.Length);
        }
    }
}
