using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Tests.Shell;

public class FormFieldTests
{
    private readonly FormPage<Form> _page = new(new() { Email = "ada@dma.example", ReceivedOn = new(2026, 10, 5), Answer = "b" });

    [Fact]
    public void A_field_has_a_label_and_says_what_describes_it()
    {
        var html = Field("Email", "email", hint: "As HR has it on file");

        html.ShouldContain("""<label class="usa-label" for="Email">Work e-mail</label>""");
        html.ShouldContain("""<span class="usa-hint" id="Email-hint">As HR has it on file</span>""");
        html.ShouldContain("aria-describedby=\"Email-hint\"");
        html.ShouldContain("value=\"ada@dma.example\"");
        html.ShouldNotContain("error");
    }

    [Fact]
    public void A_refused_field_keeps_what_was_typed_and_ties_the_message_to_it()
    {
        _page.Refused("Email", "ada<at>dma", "Enter an e-mail address.");

        var html = Field("Email", "email", hint: "As HR has it on file");

        html.ShouldContain("value=\"ada&lt;at&gt;dma\"");
        html.ShouldContain("aria-describedby=\"Email-hint Email-error\"");
        html.ShouldContain("""<span class="usa-error-message" id="Email-error">Error: Enter an e-mail address.</span>""");
        html.ShouldContain("usa-input--error");
        html.ShouldContain("aria-invalid=\"true\"");
    }

    [Fact]
    public void A_date_is_given_in_the_one_form_browsers_read() =>
        Field("ReceivedOn", "date").ShouldContain("value=\"2026-10-05\"");

    [Fact]
    public void A_password_is_never_sent_back()
    {
        _page.Refused("Password", "secret", "Too short.");

        Field("Password", "password").ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("%2E", false)]
    public void A_box_shows_what_was_posted_and_nothing_where_that_is_neither_true_nor_false(string posted, bool isTicked)
    {
        _page.Refused("Agreed", posted, "Tick the box.");

        var html = Field("Agreed", "checkbox");

        html.ShouldContain("""type="checkbox" """.TrimEnd());
        html.Contains("checked", StringComparison.Ordinal).ShouldBe(isTicked);
    }

    [Fact]
    public void Other_attributes_reach_the_control()
    {
        var html = FormPage<Form>.Rendered(
            new FieldTagHelper(_page.Generator) { For = _page.For("Email"), Label = "Work e-mail", ViewContext = _page.View },
            ("autocomplete", "email"), ("maxlength", "254"));

        html.ShouldStartWith("""<div class="usa-form-group">""");
        html.ShouldContain("autocomplete=\"email\"");
        html.ShouldContain("maxlength=\"254\"");
    }

    [Fact]
    public void Choices_are_a_fieldset_whose_first_answer_the_summary_can_link_to()
    {
        var html = Choices();

        html.ShouldStartWith("<fieldset");
        html.ShouldContain("""<legend class="usa-legend">What do you do first?</legend>""");
        html.ShouldContain("id=\"Answer\" name=\"Answer\" type=\"radio\" value=\"a\"");
        html.ShouldContain("""checked="checked" class="usa-radio__input usa-radio__input--tile" id="Answer-2" """.TrimEnd());
    }

    [Fact]
    public void Choices_keep_the_answer_that_was_refused()
    {
        _page.Refused("Answer", "a", "This question was changed meanwhile.");

        var html = Choices();

        html.ShouldContain("""checked="checked" class="usa-radio__input usa-radio__input--tile" id="Answer" """.TrimEnd());
        html.Split("checked=").Length.ShouldBe(2);
    }

    [Fact]
    public void The_summary_links_each_message_to_its_field_in_the_forms_order()
    {
        _page.Refused("Answer", null, "Choose an answer.").Refused("Email", "", "Enter an e-mail address.");

        var html = Summary();

        html.ShouldContain("Please correct 2 things");
        html.ShouldContain("role=\"alert\"");
        html.ShouldContain("tabindex=\"-1\"");
        html.IndexOf("href=\"#Email\"", StringComparison.Ordinal)
            .ShouldBeInRange(1, html.IndexOf("href=\"#Answer\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_of_a_sound_form_is_nothing() =>
        Summary().ShouldBeEmpty();

    private string Field(string property, string type, string? hint = null) => FormPage<Form>.Rendered(
        new FieldTagHelper(_page.Generator)
        {
            For = _page.For(property),
            Label = "Work e-mail",
            Type = type,
            Hint = hint,
            ViewContext = _page.View,
        });

    private string Choices() => FormPage<Form>.Rendered(
        new ChoicesTagHelper
        {
            For = _page.For("Answer"),
            Legend = "What do you do first?",
            Items = [new SelectListItem("Delete it", "a"), new SelectListItem("Admit the mistake", "b")],
            ViewContext = _page.View,
        });

    private string Summary() => FormPage<Form>.Rendered(new ErrorSummaryTagHelper { ViewContext = _page.View });

    internal sealed class Form
    {
        public string? Email { get; set; }

        public DateOnly? ReceivedOn { get; set; }

        public string? Password { get; set; }

        public string? Answer { get; set; }

        public bool Agreed { get; set; }
    }
}
