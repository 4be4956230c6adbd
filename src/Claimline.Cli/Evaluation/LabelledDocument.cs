using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Claimline.Language;

namespace Claimline.Cli.Evaluation;

/// <summary>A text with its hand labels.</summary>
internal sealed record LabelledDocument(string Name, SourceText Source, LabelledText Labels) : IScored
{
    /// <summary>Reads the text and scores what is printed for it.</summary>
    public Scores Score(Analyst analyst, TextWriter? details)
    {
        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(analyst.Read(Source), json, indented: false);
        using var reading = JsonDocument.Parse(json.WrittenMemory);
        details?.WriteLine(Name);
        return Scorer.Score(Labels, LabelledText.Of(reading.RootElement), details is null ? null : new ScoreDetails(details, Source.Text));
    }

    /// <param name="text">The text's file.</param>
    /// <param name="labels">The label file; a "range" in it says which part of the text it labels.</param>
    /// <param name="date">Day of publication, where it is given.</param>
    /// <param name="theatre">Where it is given; null lets the text decide.</param>
    public static LabelledDocument Load(string name, string text, string labels, DateOnly? date, string? theatre)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(labels));
        var whole = File.ReadAllText(text);
        if (json.RootElement.TryGetProperty("range", out var range)) whole = whole[range[0].GetInt32()..range[1].GetInt32()];
        var source = new SourceText { Text = whole, Sha256 = "", Name = Path.GetFileName(text), Date = date, Theatre = theatre };
        return new LabelledDocument(name, source, LabelledText.Of(json.RootElement));
    }

    public static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
