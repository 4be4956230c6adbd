using System.Buffers;
using System.Text.Json;
using Claimline.Language;

namespace Claimline.Tests;

public sealed class ReadingJsonTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(200001)]
    public void A_text_of_any_length_is_written_whole(int before)
    {
        // The pair of surrogates may fall on the border of two pieces.
        var text = new string('a', before) + "🌉 \"Міст\"\n" + new string('b', 70000);
        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(new Reading { Made = new Made("", "", "", null), Document = new DocumentInfo { Sha256 = "", MediaType = "" }, Text = text }, json, indented: false);
        using var read = JsonDocument.Parse(json.WrittenMemory);
        Assert.Equal(text, read.RootElement.GetProperty("text").GetString());
    }
}
