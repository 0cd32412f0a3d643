using System.Text;
using System.Xml;
using System.Xml.XPath;

namespace Assessment.Domain.Answering;

/// <summary>Walks one sheet's answers as XML, without building any. Answers that are not relevant are not there, as in JavaRosa.</summary>
internal sealed class SheetNavigator(AnswerSheet sheet, SheetNode node, int entry) : XPathNavigator
{
    private SheetNode node = node;
    private int entry = entry;
    private bool inText;

    public override string BaseURI => "";

    public override bool IsEmptyElement => false;

    public override string LocalName => inText ? "" : node.Name;

    public override string Name => LocalName;

    public override XmlNameTable NameTable => sheet.Layout.Tree.Names;

    public override string NamespaceURI => "";

    public override string Prefix => "";

    public override XPathNodeType NodeType => inText ? XPathNodeType.Text : node.Kind == SheetNodeKind.Root ? XPathNodeType.Root : XPathNodeType.Element;

    public override string Value => node.Kind == SheetNodeKind.Answer ? Text : AllText();

    private string Text => node.TextOf(AnswerAt(node));

    public override XPathNavigator Clone() => new SheetNavigator(sheet, node, entry) { inText = inText };

    public override bool IsSamePosition(XPathNavigator other) =>
        other is SheetNavigator at && at.node == node && at.entry == entry && at.inText == inText && at.Sheet == Sheet;

    public override bool MoveTo(XPathNavigator other)
    {
        if (other is not SheetNavigator to || to.Sheet != Sheet)
            return false;
        (node, entry, inText) = (to.node, to.entry, to.inText);
        return true;
    }

    public override bool MoveToFirstChild()
    {
        if (inText)
            return false;
        if (node.Kind == SheetNodeKind.Answer)
            return inText = Text.Length > 0;
        return MoveToSibling(node, 0, 1);
    }

    public override bool MoveToNext()
    {
        if (inText || node.Parent is null)
            return false;
        if (node.Kind == SheetNodeKind.Entry && entry + 1 < Entries(node))
        {
            entry++;
            return true;
        }
        return MoveToSibling(node.Parent, node.Place + 1, 1);
    }

    public override bool MoveToPrevious()
    {
        if (inText || node.Parent is null)
            return false;
        if (node.Kind == SheetNodeKind.Entry && entry > 0)
        {
            entry--;
            return true;
        }
        return MoveToSibling(node.Parent, node.Place - 1, -1);
    }

    public override bool MoveToParent()
    {
        if (inText)
        {
            inText = false;
            return true;
        }
        if (node.Parent is null)
            return false;
        node = node.Parent;
        if (node.Repeat < 0)
            entry = -1;
        return true;
    }

    public override bool MoveToFirstAttribute() => false;

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToId(string id) => false;

    public override bool MoveToNextAttribute() => false;

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => false;

    private AnswerSheet Sheet => sheet;

    private int Entries(SheetNode at) => sheet.Entries(at.Repeat).Count;

    private Answer AnswerAt(SheetNode at) => at.Repeat < 0 ? sheet[at.Slot] : sheet.Entries(at.Repeat)[entry][at.Slot];

    private bool MoveToSibling(SheetNode parent, int from, int step)
    {
        for (var i = from; i >= 0 && i < parent.Children.Count; i += step)
        {
            var sibling = parent.Children[i];
            if (sibling.Kind == SheetNodeKind.Entry ? Entries(sibling) == 0 : sibling.Kind == SheetNodeKind.Answer && AnswerAt(sibling).State == AnswerState.NotRelevant)
                continue;
            if (sibling.Kind == SheetNodeKind.Entry)
                entry = step > 0 ? 0 : Entries(sibling) - 1;
            else if (sibling.Repeat < 0)
                entry = -1;
            node = sibling;
            return true;
        }
        return false;
    }

    private string AllText()
    {
        var text = new StringBuilder();
        var walker = (SheetNavigator)Clone();
        foreach (XPathNavigator leaf in walker.SelectDescendants(XPathNodeType.Text, false))
            text.Append(leaf.Value);
        return text.ToString();
    }
}
