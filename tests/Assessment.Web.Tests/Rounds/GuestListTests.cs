using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Rounds;
using Assessment.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Tests.Rounds;

public sealed class GuestListTests
{
    private static readonly Enrolled Finance = new(Guid.NewGuid(), "finance", "MoF", new Wording { ["en"] = "Ministry of Finance", ["es"] = "Ministerio de Finanzas" });

    private static readonly IStringLocalizer<Text> Words =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<Text>>();

    private static IReadOnlyList<Guest> Read(string text, params HeldHere[] held) => new GuestList([Finance], held.ToHashSet(), new HashSet<string> { "GONE@EXAMPLE.ORG" }, Words).Read(text);

    [Theory]
    [InlineData("Ana Ruiz,ana@example.org,Focal point,Ministry of Finance")]
    [InlineData("Ana Ruiz;ana@example.org;Punto focal;Ministerio de Finanzas")]
    [InlineData("Ana Ruiz\tana@example.org\tfocal_point\tMoF")]
    [InlineData("Correo electrónico,Nombre,Institución,Rol\nana@example.org,Ana Ruiz,finance,FocalPoint")]
    [InlineData("Courriel;Nom;Rôle;Institution\nana@example.org;Ana Ruiz;Point focal;mof")]
    [InlineData("Nome,E-mail,Função,Instituição\nAna Ruiz,ana@example.org,ponto focal,MoF")]
    [InlineData("\n\"Ana Ruiz\", ana@example.org ,focal point,mof\n\n")]
    public void A_person_is_understood_however_the_list_was_made(string text)
    {
        var guest = Read(text).Should().ContainSingle().Subject;

        guest.Problems.Should().BeEmpty();
        (guest.Name, guest.Email, guest.Role, guest.ParticipationId).Should().Be(("Ana Ruiz", "ana@example.org", Role.FocalPoint, Finance.ParticipationId));
    }

    [Fact]
    public void A_role_of_the_whole_round_needs_no_institution() =>
        Read("Eva,eva@example.org,Expert").Should().ContainSingle().Which.Should().BeEquivalentTo(new { Role = Role.Expert, ParticipationId = (Guid?)null, Problems = Array.Empty<string>() });

    [Fact]
    public void An_institution_for_a_role_of_the_whole_round_is_refused() =>
        Read("Eva,eva@example.org,Expert,MoF").Should().ContainSingle().Which.Problems.Should().Equal("Leave the institution empty: the role “Expert” is held for the round as a whole");

    [Theory]
    [InlineData("Responsable de l'institution")]
    [InlineData("responsable de l’institution")]
    [InlineData("Dirigente da instituição")]
    public void A_role_is_understood_in_every_language_of_the_site(string role) =>
        Read($"Eva,eva@example.org,{role},MoF").Should().ContainSingle().Which.Role.Should().Be(Role.Head);

    [Fact]
    public void Each_line_tells_all_that_is_wrong_with_it()
    {
        var guests = Read("name,e-mail,role,institution\n,nowhere,Chef,\nBob,bob@example.org,Head,Ministry of Magic\nCy,,Contributor,MoF");

        guests.Select(guest => guest.Row).Should().Equal(2, 3, 4);
        guests[0].Problems.Should().HaveCount(3).And.Contain(text => text.Contains("nowhere")).And.Contain(text => text.Contains("Chef") && text.Contains("Focal point"));
        guests[1].Problems.Should().ContainSingle().Which.Should().Contain("Ministry of Magic");
        guests[2].Problems.Should().Equal("Enter the e-mail address");
    }

    [Theory]
    [InlineData("name,e-mail,role,institution\nAna,ana@example.org,Head,MoF\nBob\tbob@example.org\tExpert\t", "tabs", "commas")]
    [InlineData("name,e-mail,role,institution\nAna,ana@example.org,Head,MoF\nBob;bob@example.org;Expert;", "semicolons", "commas")]
    [InlineData("Ana;ana@example.org;Head;MoF\n\nBob, bob@example.org, Expert", "commas", "semicolons")]
    public void A_line_that_is_separated_otherwise_than_the_first_says_so(string text, string own, string first)
    {
        var guests = Read(text);

        guests.Select(guest => guest.Row).Should().HaveCount(2).And.EndWith(3);
        guests[0].Problems.Should().BeEmpty();
        guests[1].Problems.Should().Equal($"This line is separated by {own}, and the first line by {first}. Use the same in all lines");
    }

    [Fact]
    public void A_quote_that_is_not_closed_spoils_its_own_line_only()
    {
        var guests = Read("name,e-mail,role,institution\nAna,ana@example.org,Head,MoF\n\"Bob,bob@example.org,Expert,\n,cy@example.org,Expert,\n\"Dee, \"\"D\"\"\",dee@example.org,Expert,\nEve,eve@example.org\",Expert,");

        guests.Select(guest => (guest.Row, Problem: guest.Problems.SingleOrDefault())).Should().Equal((2, null), (3, Quotes), (4, "Enter the name, in 200 characters or fewer"), (5, null), (6, Quotes));
        guests[3].Name.Should().Be("Dee, \"D\"");
    }

    private const string Quotes = "A double quote (\") is opened or closed in this line without the other one";

    [Fact]
    public void An_account_that_is_closed_is_not_invited() =>
        Read("Gone,gone@example.org,Expert,").Should().ContainSingle().Which.Problems.Should().Equal("The account with this address is closed, so no mail goes to it. An administrator can open it again");

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(700)]
    public void Nobody_of_a_long_list_is_left_out_without_a_word(int people)
    {
        var text = "name,e-mail,role,institution\n\n\n" + string.Join("\n\n", Enumerable.Range(0, people).Select(i => $"P{i},p{i}@example.org,Expert,"));

        Read(text).Should().HaveCount(Math.Min(people, GuestList.MostGuests + 1));
    }

    [Fact]
    public void Who_has_the_role_already_and_who_is_there_twice_is_told()
    {
        var guests = Read("Ana,ana@example.org,Head,MoF\nBob,bob@example.org,Expert,\nBob B.,BOB@example.org,expert,",
            new HeldHere("ANA@EXAMPLE.ORG", Role.Head, Finance.ParticipationId));

        guests.Select(guest => guest.Problems.SingleOrDefault()).Should().Equal("This person has this role already", null, "The same as line 2");
    }
}
