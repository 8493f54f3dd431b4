"""Shadow trees: what visitors see inside components, without running any script.

DOM standard, 4.2.2 (https://dom.spec.whatwg.org/#shadow-trees). The document of a page with shadow
trees is their flat tree: a host holds its shadow tree, a slot what it takes of the host's children.
Imported only for pages whose source speaks of shadow roots.
"""
