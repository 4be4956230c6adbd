using System.Buffers;
using System.Text;
using System.Text.Json;
using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Tests.Architecture;
using Claimline.Tests.Properties;
using CsCheck;

namespace Claimline.Tests.Ledger;

public sealed class KeptReadingTests
{
    [Fact]
    public void A_reading_is_kept_whole() => Assert.All(ProjectFolder.Files("samples", "*.*"), path =>
    {
        var reading = LedgerFile.Analyst.Read(LedgerFile.Document(File.ReadAllText(path)));
        var back = KeptAndBack(reading);
        Assert.Equal(Json(reading), Json(back));
        // What its JSON leaves out is there as well.
        Assert.Equal(reading.Statements.Select(s => s.Trace), back.Statements.Select(s => s.Trace));
        Assert.Equal(reading.Statements.Select(s => s.About), back.Statements.Select(s => s.About));
        Assert.Equal(reading.Events.Select(e => e with { }), back.Events.Select(e => e with { }));
        Assert.Equal(reading.Endnotes.Select(n => n.Text), back.Endnotes.Select(n => n.Text));
        Assert.Equal(reading.Document, back.Document);
    });

    [Fact]
    public void A_reading_with_something_in_every_part_is_kept_whole() => Assert.Equal(Json(FullReading.Make()), Json(KeptAndBack(FullReading.Make())));

    [Fact]
    public void The_reading_of_any_text_is_kept_whole() => RandomTexts.All.Sample(text =>
    {
        var reading = LedgerFile.Analyst.Read(LedgerFile.Document(text));
        return Json(reading) == Json(KeptAndBack(reading));
    });

    [Fact]
    public void Nothing_of_the_model_is_forgotten() => Assert.All(ProjectFolder.Files("samples", "*.*"), path =>
    {
        // Every property, also those that the model gets after this was written.
        var reading = LedgerFile.Analyst.Read(LedgerFile.Document(File.ReadAllText(path)));
        Assert.Equal(JsonSerializer.Serialize(reading), JsonSerializer.Serialize(KeptAndBack(reading)));
    });

    [Fact]
    public void What_later_versions_add_or_drop_does_not_keep_an_old_reading_from_being_read()
    {
        using var old = JsonDocument.Parse("""
            {"made":{"engine":"claimline 0.0.9","dataHash":"","theatre":"ukraine"},"gone":[1,2],
            "document":{"sha256":"ab","mediaType":"text/plain"},"statements":[{"id":"s1","sentence":0,"content":[0,4],"stance":"Deny"}]}
            """);
        var reading = ReadingReader.Read(old.RootElement, "text");
        Assert.Equal((Stance.Deny, new TextSpan(0, 4)), (reading.Statements[0].Stance, reading.Statements[0].Content));
        Assert.Empty(reading.Statements[0].Citations);
        Assert.Equal("en", reading.Document.Language);
    }

    private static Reading KeptAndBack(Reading reading) =>
        KeptReading.Of(new KeptReading { Document = "", Told = new Told(null, null, null), Reading = reading }.ToContent()).Reading with { Text = reading.Text };

    private static string Json(Reading reading)
    {
        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(reading, json, indented: true);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
