using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Claimline.Cli.Formats;
using Claimline.Language;
using Claimline.Language.Data;
using CsCheck;

namespace Claimline.Tests.Properties;

/// <summary>What holds for the reading of any text.</summary>
public sealed class ReadingProperties
{
    private static readonly string[] Cultures = ["", "tr-TR", "ar-SA", "th-TH", "de-DE"];
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    [Fact]
    public void Every_span_lies_in_its_text_and_is_not_reversed() => RandomTexts.All.Sample(text =>
        Finding.AllOf(Read(text)).All(f => f.Span.Start >= 0 && f.Span.Start <= f.Span.End && f.Span.End <= text.Length));

    [Fact]
    public void Every_finding_of_a_reading_holds_characters() => RandomTexts.All.Sample(text =>
        Finding.AllOf(Read(text)).All(f => f.Span.Length > 0));

    [Fact]
    public void Every_text_printed_beside_a_range_is_that_slice() => RandomTexts.All.Sample(text =>
    {
        using var json = JsonDocument.Parse(Json(text));
        return Slices(json.RootElement).All(s => s.Text == text[s.Start..s.End]);
    });

    [Fact]
    public void Children_lie_inside_their_parents() => RandomTexts.All.Sample(text =>
    {
        var reading = Read(text);
        Assert.All(reading.Sentences, s => Assert.Contains(reading.Blocks, b => b.Span.Contains(s)));
        Assert.All(reading.Takeaways, t => Assert.Contains(reading.Blocks, b => b.Span.Contains(t.Span)));
        Assert.All(reading.Statements, s =>
        {
            var sentence = reading.Sentences[s.Sentence];
            Assert.True(sentence.Contains(s.Content), $"content {s.Content} of sentence {sentence}");
            if (s.Cue is { } cue) Assert.True(sentence.Contains(cue), $"cue {cue} of sentence {sentence}");
            if (s.Source?.Span is { } source) Assert.True(sentence.Contains(source), $"source {source} of sentence {sentence}");
            if (s.Likelihood is { } likelihood) Assert.True(s.Content.Contains(likelihood.Span), $"likelihood {likelihood.Span} of content {s.Content}");
        });
        var ids = reading.Statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(reading.Statements.Count, ids.Count);
        Assert.All(reading.Statements.SelectMany(s => s.RespondsTo), r => Assert.Contains(r.Statement, ids));
        Assert.All(reading.Views, v => Assert.Contains(v.Statement, ids));
        var sources = reading.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(reading.Sources.Count, sources.Count);
        Assert.All(reading.Mentions.Where(m => m.Ref is not null), m => Assert.Contains(m.Ref!, sources));
        Assert.All(reading.Events.Where(e => e.Place is not null), e => Assert.InRange(e.Place!.Value, 0, reading.Places.Count - 1));
        Assert.All(reading.Dates, d => Assert.True(d.Value.First <= d.Value.Last));
    });

    [Fact]
    public void Lists_are_in_the_order_of_the_text() => RandomTexts.All.Sample(text =>
    {
        var reading = Read(text);
        return Ordered(reading.Blocks.Select(b => b.Span.Start)) && Ordered(reading.Sentences.Select(s => s.Start)) && Ordered(reading.Mentions.Select(m => m.Span.Start))
            && Ordered(reading.Statements.Select(s => s.Sentence)) && Ordered(reading.Places.Select(p => p.Span.Start)) && Ordered(reading.Dates.Select(d => d.Span.Start))
            && Ordered(reading.Quantities.Select(q => q.Span.Start)) && Ordered(reading.Takeaways.Select(t => t.Span.Start)) && Ordered(reading.Endnotes.Select(e => e.Number));
    });

    [Fact]
    public void Sentences_and_blocks_do_not_overlap() => RandomTexts.All.Sample(text =>
    {
        var reading = Read(text);
        return Apart([.. reading.Blocks.Select(b => b.Span)]) && Apart([.. reading.Sentences]) && Apart([.. reading.Dates.Select(d => d.Span)]) && Apart([.. reading.Quantities.Select(q => q.Span)]);
    });

    [Fact]
    public void One_thread_or_eight_give_the_same_bytes()
    {
        RandomTexts.All.Array[8, 40].Sample(texts =>
        {
            var alone = texts.Select(Json).ToArray();
            var together = new byte[texts.Length][];
            Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Json(texts[i]));
            return alone.Zip(together).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
        }, iter: 5, threads: 1);
    }

    [Fact]
    public void Every_culture_gives_the_same_bytes()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            RandomTexts.All.Sample(text =>
            {
                var readings = Cultures.Select(culture =>
                {
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                    return Encoding.UTF8.GetString(Json(text));
                }).ToList();
                return readings.TrueForAll(r => r == readings[0]);
            }, threads: 1);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Data_loaded_under_any_culture_reads_alike(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var analyst = new Analyst(LanguageData.Load(DataFiles.Embedded()));
            RandomTexts.All.Sample(text => Json(analyst, text).AsSpan().SequenceEqual(Json(text)), threads: 1);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Reading Read(string text) => Analyst.Read(Source(text));

    private static SourceText Source(string text) => new() { Text = text, Sha256 = "", Name = "2025-07-01.txt" };

    private static byte[] Json(string text) => Json(Analyst, text);

    private static byte[] Json(Analyst analyst, string text)
    {
        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(analyst.Read(Source(text)), json, indented: false);
        return json.WrittenSpan.ToArray();
    }

    private static IEnumerable<(int Start, int End, string Text)> Slices(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().SelectMany(Slices);
        if (value.ValueKind != JsonValueKind.Object) return [];
        var inner = value.EnumerateObject().SelectMany(p => Slices(p.Value));
        return value.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number && value.TryGetProperty("text", out var text)
            ? inner.Append((start.GetInt32(), value.GetProperty("end").GetInt32(), text.GetString()!))
            : inner;
    }

    private static bool Ordered(IEnumerable<int> starts) => starts.Zip(starts.Skip(1)).All(pair => pair.First <= pair.Second);

    private static bool Apart(IReadOnlyList<TextSpan> spans) => spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
}
