using Claimline.Ledger.Sources;
using Claimline.Tests.Judging;

namespace Claimline.Tests.Sources;

/// <summary>Who is one and the same across documents.</summary>
public sealed class SourceIdentityTests
{
    [Fact]
    public void A_named_person_is_one_across_documents()
    {
        var (a, b) = (Speaker("Russian Defense Minister Andrei Belousov claimed that Russian forces seized Nadiya."), Speaker("Belousov said that the war goes on. Andrei Belousov claimed that forces seized Izyum."));
        Assert.Equal(a.Key, b.Key);
        Assert.True(a.IsNamed);
    }

    [Fact]
    public void One_blogger_of_two_documents_may_be_two() =>
        Assert.NotEqual(Speaker("One Russian milblogger claimed that Russian forces seized Nadiya.").Key, Speaker("One Russian milblogger claimed that Russian forces seized Izyum.").Key);

    [Fact]
    public void A_link_in_the_endnote_names_the_channel()
    {
        var text = "One Russian milblogger claimed that Russian forces seized Nadiya.[1]";
        var known = Speaker(text + Note("https://t.me/rybar/38978"));
        var unknown = Speaker(text + Note("https://t.me/some_channel/12"));
        Assert.Equal(("rybar", true), (known.Key, known.IsNamed));
        Assert.Equal("@some_channel", unknown.Key);
    }

    [Fact]
    public void Without_a_link_of_its_own_it_is_whom_the_same_text_links_it_to() =>
        Assert.Equal("@some_channel", Judged.Of(Judged.Text("A Russian milblogger claimed that Russian forces seized Nadiya. The milblogger claimed that Russian forces seized Izyum.[1]" + Note("https://t.me/some_channel/12"))).Bearings[0].Source.Key);

    [Fact]
    public void Several_links_are_candidates_and_none_is_picked()
    {
        var source = Speaker("One Russian milblogger claimed that Russian forces seized Nadiya.[1]" + Note("https://t.me/rybar/1; https://t.me/other_one/2"));
        Assert.False(source.IsNamed);
        Assert.Equal(["@other_one", "rybar"], source.Candidates);
    }

    [Fact]
    public void Sources_within_a_body_are_insiders_of_its_side()
    {
        var source = Speaker("Sources within Ukraine’s Security Service (SBU) stated that SBU drones struck a plant in Izhevsk.");
        Assert.True(source.IsInsider);
        Assert.Equal("ukraine", source.Party);
    }

    [Fact]
    public void A_source_whose_link_names_a_known_outlet_is_what_the_data_tell_of_it()
    {
        var source = Speaker("A Russian source claimed that Russian forces seized Nadiya.[1]" + Note("https://t.me/tass_agency/12"));
        Assert.Equal(("tass", "state-media", "state-media", "russia"), (source.Key, source.Kind, source.SpeaksFor, source.Party));
    }

    private static string Note(string links) => $"\n\n[1] {links}\n";

    private static SourceIdentity Speaker(string text) => Judged.Of(Judged.Text(text)).Bearings[^1].Source;
}
