using System.Runtime.InteropServices;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Language.Places;

namespace Claimline.Tests.Places;

public sealed class GazetteerTests
{
    private const string Text = "Forces advanced near Dvorove, Lisove, and Polove (all east of Borova) on Monday.";

    private static readonly string[] Names = ["Dvorove", "Lisove", "Polove", "Borova"];

    [Fact]
    public void An_index_forged_with_a_right_checksum_misleads_but_breaks_nothing()
    {
        var data = LanguageData.Load(DataFiles.Embedded());
        var random = new Random(7);
        var whole = Index();
        for (var round = 0; round < 60; round++)
        {
            var forged = whole.ToArray();
            for (var i = 0; i < 30; i++) forged[random.Next(72, forged.Length)] = (byte)random.Next(256);
            MemoryMarshal.Write(forged.AsSpan(8), GazetteerFormat.Checksum(forged.AsSpan(16)));
            var gazetteer = Gazetteer.Open(forged, "forged", out var problem);
            Assert.Null(problem);
            var reading = new Analyst(data, gazetteer).Read(new SourceText { Text = Text, Sha256 = "", Theatre = "ukraine" });
            Assert.NotEmpty(reading.Places);
        }
    }

    [Fact]
    public void An_index_is_the_same_bytes_for_the_same_rows() => Assert.Equal(Index(), Index());

    private static byte[] Index() => GazetteerWriter.Write([.. Names.SelectMany((name, i) => Enumerable.Range(0, 5).Select(k => new GazetteerRow
    {
        Id = $"{i}{k}",
        Name = name,
        Latitude = 49 + (k * 0.3),
        Longitude = 37 + (i * 0.1),
        FeatureCode = "PPL",
        Admin1 = "Kharkiv Oblast",
        Country = "UA",
        Source = "test",
    }))]);
}
